/// What a scenario did under one variant and seed, as digests.
public struct ScenarioBehaviour: Sendable, Equatable, Encodable {
  /// The scenario's name.
  public var name: String
  /// The variant's name.
  public var variant: String
  /// The seed, not negative.
  public var seed: Int64
  /// The fingerprint of all events.
  public var fingerprint: String
  /// The digest of the outcome file; empty where none was written.
  public var outcomeDigest: String

  private enum CodingKeys: String, CodingKey {
    case name, variant, seed, fingerprint
    case outcomeDigest = "outcome_digest"
  }

  /// A record of the given facts.
  public init(name: String, variant: String, seed: Int64, fingerprint: String, outcomeDigest: String) {
    self.name = name
    self.variant = variant
    self.seed = seed
    self.fingerprint = fingerprint
    self.outcomeDigest = outcomeDigest
  }

  /// Scenario, variant and seed in words: `mm8-queue/base, seed 1`.
  public var title: String { "\(name)/\(variant), seed \(seed)" }
}
