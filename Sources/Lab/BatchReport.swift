/// What came of a batch.
public struct BatchReport: Sendable {
  /// Runs made now.
  public let finishedCount: Int
  /// Runs that an earlier batch had made.
  public let resumedCount: Int
  /// Labels of the runs that failed.
  public let failures: [String]
  /// The tables written, one per scenario.
  public let tablePaths: [String]
}
