/// What a scenario that was run as a benchmark did in simulated time.
public struct BenchmarkBehaviour: Sendable, Equatable {
  /// The scenario, and its size where it is run at several.
  public let scenario: String
  /// Its variant; `base` for the scenario as written.
  public let variant: String
  /// The seed of the run.
  public let seed: UInt64
  /// Hash of all events in hexadecimal.
  public let fingerprint: String
  /// SHA-256 of the outcome file in hexadecimal.
  public let outcomeDigest: String

  /// The behaviour as given.
  public init(scenario: String, variant: String, seed: UInt64, fingerprint: String, outcomeDigest: String) {
    self.scenario = scenario
    self.variant = variant
    self.seed = seed
    self.fingerprint = fingerprint
    self.outcomeDigest = outcomeDigest
  }
}
