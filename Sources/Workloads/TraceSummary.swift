import Swarm

/// What one reading of a whole trace finds out.
struct TraceSummary: Equatable {
  var count = 0
  /// Whether no record is submitted before the one above it.
  var isAscending = true
  var firstSubmit = Int64.max
  var lastSubmit = Int64.min
  var cleaning = CleaningReport()

  /// Reads all of a trace, in O(size) time with memory for one line.
  /// - Throws: `WorkloadError` for the first fault, and when no record is left.
  init<Format: TraceFormat>(path: String, format: Format) throws(WorkloadError) {
    var format = format
    let reader = try LineReader(path: path)
    while let line = try reader.next() {
      guard let record = try format.record(from: line) else { continue }
      count += 1
      // The last one so far is the latest, as long as the trace ascends.
      if record.submit < lastSubmit { isAscending = false }
      firstSubmit = min(firstSubmit, record.submit)
      lastSubmit = max(lastSubmit, record.submit)
    }
    cleaning = format.cleaning
    guard count > 0 else { throw .empty(path: path, dropped: cleaning.dropped) }
    guard lastSubmit - firstSubmit <= TraceLimits.longestNanoseconds else { throw .spanTooLong(path: path) }
  }
}
