/// A strategy in the registry.
public struct StrategyDescriptor: Sendable {
  /// Its name in files and on the command line.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
  /// The paper that its rules and defaults are from.
  public let source: String
  /// Makes one.
  let make: @Sendable (SearchSetup) throws(EvolutionError) -> any SearchStrategy

  /// An entry of the registry.
  public init(
    _ name: String, _ summary: String, source: String,
    make: @escaping @Sendable (SearchSetup) throws(EvolutionError) -> any SearchStrategy
  ) {
    self.name = name
    self.summary = summary
    self.source = source
    self.make = make
  }
}
