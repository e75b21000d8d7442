/// What a result file is about; the raw value is its root attribute `apiary_file_kind`.
public enum ResultFileKind: String, CaseIterable, Sendable {
  /// What happened in simulated time, and nothing else.
  case outcome
  /// What a run cost: wall time, CPU, memory, host.
  case performance
  /// One row per run of a batch.
  case batch
  /// A network that was trained.
  case model
  /// What a regression gate found: one row per check, one per paired comparison.
  case gate
  /// What benchmarks gave.
  case benchmark
}
