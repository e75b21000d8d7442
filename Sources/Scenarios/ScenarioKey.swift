/// A key of the scenario format, as documentation shows it.
public struct ScenarioKey: Sendable, Equatable {
  /// The dotted path; `N` stands for the index of a group.
  public let path: String
  /// The kind of value, such as `integer` or `duration`.
  public let type: String
  /// What stands for it where it is absent, in TOML or in words; `required` where it may not be.
  public let fallback: String
  /// The values allowed, in words.
  public let allowed: String
  /// What it means, in a phrase.
  public let meaning: String
  /// The workload sources that have the key; empty for a key that does not depend on the source.
  public let sources: [String]
}
