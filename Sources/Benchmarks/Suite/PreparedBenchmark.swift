/// A benchmark that is ready to be run once.
public struct PreparedBenchmark {
  /// What is measured.
  public let run: () throws -> Void
  /// What it computed, found out after the measurement.
  public let outcome: () throws -> BenchmarkOutcome

  /// What to measure, and what to look at when that is done.
  public init(run: @escaping () throws -> Void, outcome: @escaping () throws -> BenchmarkOutcome) {
    self.run = run
    self.outcome = outcome
  }
}
