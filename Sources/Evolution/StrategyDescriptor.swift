/// A strategy in the registry.
public struct StrategyDescriptor: Sendable {
  /// Its name in files and on the command line.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
  /// The paper that its rules and defaults are from.
  public let source: String
  /// What can be set of it.
  public let settings: StrategySettings
  /// Makes one.
  let make: @Sendable (SearchSetup) throws(EvolutionError) -> any SearchStrategy

  /// An entry of the registry, of a strategy with parameters that can be set.
  public init<Parameters: Sendable>(
    _ name: String, _ summary: String, source: String, settings list: SettingList<Parameters>,
    make: @escaping @Sendable (SearchSetup, Parameters) throws(EvolutionError) -> any SearchStrategy
  ) {
    self.name = name
    self.summary = summary
    self.source = source
    settings = StrategySettings(list)
    self.make = { setup throws(EvolutionError) in try make(setup, try list.parameters(setup.settings)) }
  }

  /// An entry of the registry, of a strategy without settings.
  public init(
    _ name: String, _ summary: String, source: String,
    make: @escaping @Sendable (SearchSetup) throws(EvolutionError) -> any SearchStrategy
  ) {
    self.init(name, summary, source: source, settings: SettingList.none) {
      (setup, _) throws(EvolutionError) in
      try make(setup)
    }
  }
}
