public import Results
public import Swarm

/// What came of a run.
public struct RunReport: Sendable {
  /// The file that says what happened.
  public let outcomePath: String
  /// The file that says what it cost.
  public let performancePath: String
  /// The digest of all events, as 32 hexadecimal digits.
  public let fingerprint: String
  /// What cleaning dropped or changed in the trace.
  public let cleaning: CleaningReport
  /// The summary metrics, in the order of the outcome file.
  public let summary: [MetricValue]
  /// What the run cost, as the performance file has it.
  public let performance: PerformanceRecord
  /// What saving and restoring the run has cost.
  public let checkpoints: CheckpointCost
}
