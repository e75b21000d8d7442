/// One thing that a gate looked at, and how that went.
public struct GateCheck: Sendable, Equatable {
  /// The tiers, in the order in which they are looked at.
  public enum Tier: String, Sendable {
    /// What is computed.
    case behaviour
    /// What is counted.
    case exact
    /// What is measured in pairs.
    case paired
  }

  /// How it went.
  public enum Status: String, Sendable {
    /// Nothing that matters.
    case passed
    /// Less than before.
    case improved
    /// Nothing can be said.
    case inconclusive
    /// Something changed, or costs more.
    case failed
  }

  /// Its tier.
  public let tier: Tier
  /// The benchmark, or the scenario with its variant and seed.
  public let subject: String
  /// What was looked at, such as `digest`, `memory allocations` or `cpu`.
  public let what: String
  /// How it went.
  public let status: Status
  /// What was seen, in one line.
  public let message: String
}
