/// Why a benchmark has no result.
public enum BenchmarkError: Error, Equatable {
  /// Trials of one case have not computed the same; what each did, by its queue.
  case disagreement(path: String, outcomes: [String])
  /// A trial came to no end.
  case failed(path: String, reason: String)
  /// A signal came between two executions, or stopped one.
  case interrupted
}
