/// What saving a run has cost, and restoring it.
public struct CheckpointCost: Sendable {
  /// How many checkpoints were written.
  public private(set) var count = 0
  /// The size of the largest, in bytes, without the journal of rows.
  public private(set) var largestBytes = 0
  /// The wall time that the slowest took, until it was on the disk.
  public private(set) var longestSeconds = 0.0
  /// The wall time from the open checkpoint to the restored run; 0 where the run was not resumed.
  public var restoreSeconds = 0.0

  init() {}

  mutating func note(bytes: Int, seconds: Double) {
    count += 1
    largestBytes = max(largestBytes, bytes)
    longestSeconds = max(longestSeconds, seconds)
  }
}
