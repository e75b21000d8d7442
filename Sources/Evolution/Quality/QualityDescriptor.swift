/// A strategy for quality and diversity in its registry.
public struct QualityDescriptor: Sendable {
  /// Its name in files and on the command line.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
  /// The paper that its rules and defaults are from.
  public let source: String
  /// What can be set of it.
  public let settings: StrategySettings
  /// Whether the archive's cells belong to centroids rather than being boxes.
  public let hasCentroids: Bool
  /// Makes one.
  let make: @Sendable (QualitySetup) throws(EvolutionError) -> any QualityStrategy

  init<Parameters: Sendable>(
    _ name: String, _ summary: String, source: String, hasCentroids: Bool = false,
    settings list: SettingList<Parameters>,
    make: @escaping @Sendable (QualitySetup, Parameters) throws(EvolutionError) -> any QualityStrategy
  ) {
    self.name = name
    self.summary = summary
    self.source = source
    self.hasCentroids = hasCentroids
    settings = StrategySettings(list)
    self.make = { setup throws(EvolutionError) in
      try make(setup, try list.parameters(setup.search.settings))
    }
  }

  /// CMA-ME with emitters of some kinds by turns.
  /// - Precondition: there is a kind.
  public static func emitters(
    _ name: String, _ summary: String, _ kinds: [EmitterKind], hasCentroids: Bool = false
  ) -> QualityDescriptor {
    precondition(!kinds.isEmpty, "emitters of no kind")
    return QualityDescriptor(
      name, summary, source: "Fontaine et al., GECCO 2020", hasCentroids: hasCentroids,
      settings: EmitterSettings.list
    ) { (setup, settings) throws(EvolutionError) in try CMAME(setup, kinds, settings) }
  }
}
