/// How much of a benchmark is run.
public enum BenchmarkScale: String, CaseIterable, Sendable {
  /// What is timed: some 20 to 100 ms an execution.
  case full
  /// A few milliseconds, for tests that it runs and for instruction counts.
  case tiny

  /// One of two numbers, by scale.
  public func pick(full: Int, tiny: Int) -> Int { self == .full ? full : tiny }
}
