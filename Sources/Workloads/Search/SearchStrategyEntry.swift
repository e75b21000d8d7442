public import Evolution

/// A strategy that scenarios can name.
public struct SearchStrategyEntry: Sendable {
  /// The word that scenario files use.
  public let name: String
  /// What it does, in one sentence.
  public let meaning: String
  /// The paper that its rules and defaults are from.
  public let source: String
  /// What can be set of it.
  public let settings: StrategySettings
  /// What it proposes.
  public let kind: SearchKind
  /// What it changes of NEAT's parameters, where it proposes networks.
  let change: @Sendable (inout NEATSettings) -> Void

  /// A strategy among points.
  init(_ descriptor: StrategyDescriptor) {
    name = descriptor.name
    meaning = descriptor.summary
    source = descriptor.source
    settings = descriptor.settings
    kind = .points
    change = { _ in }
  }

  /// A strategy that fills an archive.
  init(_ descriptor: QualityDescriptor) {
    name = descriptor.name
    meaning = descriptor.summary
    source = descriptor.source
    settings = descriptor.settings
    kind = .archives
    change = { _ in }
  }

  /// NEAT, or a part of it.
  init(_ name: String, _ meaning: String, change: @escaping @Sendable (inout NEATSettings) -> Void) {
    self.name = name
    self.meaning = meaning
    source = "Stanley & Miikkulainen, Evolutionary Computation 10(2), 2002"
    kind = .networks
    self.change = change
    var standard = NEATSettings()
    change(&standard)
    settings = StrategySettings(NEATSettings.list(standard))
  }
}
