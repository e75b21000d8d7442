/// What came of running an outcome file's scenario again.
public struct ReplayReport: Sendable {
  /// The name of the scenario.
  public let scenario: String
  /// The variant that was run.
  public let variant: String
  /// The seed that was run.
  public let seed: UInt64
  /// The version of Apiary that made the file.
  public let storedVersion: String
  /// The fingerprint in the file.
  public let storedFingerprint: String
  /// The fingerprint of the new run.
  public let fingerprint: String
  /// What differs; the first file is the stored one, the second the new one.
  public let comparison: OutcomeComparison
}
