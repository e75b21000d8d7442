/// What a workload source left out of a trace, or changed in it.
public struct CleaningReport: Sendable, Equatable {
  /// Records that cannot run and were dropped.
  public var dropped: Int
  /// Records whose run time exceeded the estimate and was cut to it.
  public var clamped: Int

  /// A report of so many records; by default, of a source that had nothing to clean.
  public init(dropped: Int = 0, clamped: Int = 0) {
    self.dropped = dropped
    self.clamped = clamped
  }
}
