/// The kinds of layers that can be read from files.
public struct LayerRegistry: Sendable {
  /// All layers of this module.
  public static let standard = LayerRegistry([
    ActivationLayer.self, Dense.self, Dropout.self, Embedding.self, Flatten.self, LayerNorm.self,
    Recurrent.self, Softmax.self,
  ])

  private let kinds: [any Layer.Type]

  /// - Precondition: no two have one name.
  public init(_ kinds: [any Layer.Type]) {
    precondition(Set(kinds.map { $0.kind }).count == kinds.count, "two kinds of layers have one name")
    self.kinds = kinds
  }

  /// This registry and further kinds of layers.
  public func adding(_ kinds: [any Layer.Type]) -> LayerRegistry { LayerRegistry(self.kinds + kinds) }

  /// The names of all kinds.
  public var names: [String] { kinds.map { $0.kind } }

  /// A layer from its settings.
  /// - Throws: `LearningError.unknownLayer` or `.invalidSetting`.
  public func layer(_ settings: LayerSettings) throws(LearningError) -> any Layer {
    guard let kind = kinds.first(where: { $0.kind == settings.kind }) else {
      throw .unknownLayer(kind: settings.kind, allowed: names)
    }
    return try kind.init(settings: settings)
  }
}
