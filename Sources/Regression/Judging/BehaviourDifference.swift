/// Something that a program computes otherwise than another, or otherwise from process to process.
public struct BehaviourDifference: Sendable, Equatable {
  /// What differs.
  public enum Kind: String, Sendable {
    /// What a benchmark computed.
    case digest
    /// The events of a scenario.
    case fingerprint
    /// The outcome file of a scenario.
    case outcome
    /// The candidate no longer has a benchmark or a scenario.
    case missing
    /// Two processes of one program do not agree.
    case unsteady
  }

  /// What differs.
  public let kind: Kind
  /// The benchmark, or the scenario with its variant and seed.
  public let subject: String
  /// What the base gives; with `unsteady`, what the first process gave.
  public let base: String
  /// What the candidate gives; with `unsteady`, what another process of the same program gave.
  public let candidate: String
}
