extension Network {
  /// The layers as lines of text, one each, such as `dense outputs=10 activation=identity …`.
  public var architecture: [String] { layers.map(\.settings.line) }

  /// A network of layers that such lines name; all parameters are zero.
  ///
  /// - Throws: `LearningError` where a line names no layer, a setting is wrong, or layers do not fit each other.
  public convenience init(
    input: Shape, architecture: [String], registry: LayerRegistry = .standard
  ) throws(LearningError) {
    var layers: [any Layer] = []
    for line in architecture {
      guard let settings = LayerSettings(line: line) else {
        throw .unknownLayer(kind: line, allowed: registry.names)
      }
      layers.append(try registry.layer(settings))
    }
    try self.init(input: input, layers)
  }
}

extension Shape {
  /// The shape of a text such as `32×16` or `32x16`; nil where it is none.
  public init?(_ text: String) {
    let sizes = text.split(whereSeparator: { "×x".contains($0) }).map { Int($0) }
    let known = sizes.compactMap { $0 }
    guard !sizes.isEmpty, known.count == sizes.count, known.allSatisfy({ 1...16_777_216 ~= $0 }) else {
      return nil
    }
    self.init(known)
  }
}
