import Swarm

/// A trace in order of submission, read again in blocks as the run goes on.
///
/// Memory: one block. A source is used up by reading, and copies share the file's position.
struct StreamedTraceSource<Format: TraceFormat>: WorkloadSource {
  private let reader: LineReader
  private var format: Format
  private let finisher: TaskFinisher
  private let first: Int64
  private let origin: Int64
  let cleaning: CleaningReport

  /// - Parameters:
  ///   - format: a reader of lines at the start of the file.
  ///   - summary: what the whole trace holds.
  ///   - origin: the trace's instant that becomes time zero.
  init(
    path: String, format: Format, summary: TraceSummary, origin: Int64, finisher: TaskFinisher
  ) throws(WorkloadError) {
    reader = try LineReader(path: path)
    self.format = format
    self.finisher = finisher
    self.first = summary.firstSubmit
    self.origin = origin
    self.cleaning = summary.cleaning
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) throws {
    var left = count
    while left > 0, let line = try reader.next() {
      guard let record = try format.record(from: line) else { continue }
      tasks.append(finisher.task(record, first: first, origin: origin))
      left -= 1
    }
  }
}
