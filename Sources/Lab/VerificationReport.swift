public import Simulation

/// What came of verifying a scenario.
public struct VerificationReport: Sendable {
  /// One of the runs that should be equal.
  public struct Run: Sendable {
    /// What it is called: `first`, `again`, the event queue, or `resumed` for the one through a checkpoint.
    public let name: String
    /// The event queue that it was made on.
    public let queue: EventQueueKind
    /// The digest of its events.
    public let fingerprint: String
    /// What differs from the first run's outcome.
    public let comparison: OutcomeComparison
  }

  /// The name of the scenario.
  public let scenario: String
  /// The variant that was run.
  public let variant: String
  /// The seed of all runs.
  public let seed: UInt64
  /// The runs in the order in which they were made.
  public let runs: [Run]
  /// The first run that differs from the first of all; nil where none does.
  public let differing: Run?
  /// Where its events part from those of the first; nil where no run differs, or only
  /// the one through a checkpoint.
  public let parting: Parting?

  /// Whether all outcomes are equal to the byte.
  public var agrees: Bool { differing == nil }
}
