/// A scenario file: its text, its value tree and its declared variants, not decoded yet.
///
/// Decoding is `resolve`, for one variant with the command line's overrides; `validate` decodes every
/// variant and returns all faults.
public struct ScenarioDocument: Sendable {
  /// The file, as messages call it.
  public let path: String
  /// The whole text.
  public let text: String
  /// The root table without the variants.
  let tree: TomlValue
  let variants: [ScenarioVariant]
  /// Faults of the variants' own tables, which every reading of the scenario reports.
  let variantFaults: [Fault]

  /// Parses a text; `path` is what messages call it and where its traces are searched from.
  /// - Throws: the first fault of its syntax.
  public init(text: String, path: String) throws(ScenarioError) {
    let root: TomlValue
    do {
      root = try TomlValue(parsing: text)
    } catch {
      throw ScenarioError(path: path, location: error.location, .syntax(error.message))
    }
    self.path = path
    self.text = text
    self.tree = root.removing(KeyReference.Root.variants.name)
    let collector = FaultCollector(path: path)
    self.variants = VariantDecoder(collector: collector).decode(root)
    self.variantFaults = collector.faults
  }

  /// The name of the scenario as written, which no declared variant may have.
  public static var baseVariant: String { ScenarioVariant.baseName }

  /// The variants in the order of the file, after `base`, the scenario as written.
  public var variantNames: [String] {
    [Self.baseVariant] + variants.map(\.name)
  }
}
