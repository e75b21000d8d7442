import Swarm

/// A trace whose file is not in order of submission, held in memory as a table of 40 bytes a task.
///
/// Tasks submitted at one instant stay in the order of the file.
struct SortedTraceSource: WorkloadSource {
  private let records: [TraceRecord]
  private var position = 0
  private let finisher: TaskFinisher
  private let origin: Int64
  let cleaning: CleaningReport

  /// Reads and sorts the whole trace, in O(n log n).
  init<Format: TraceFormat>(
    path: String, format: Format, summary: TraceSummary, origin: Int64, finisher: TaskFinisher
  ) throws(WorkloadError) {
    var format = format
    var records: [TraceRecord] = []
    records.reserveCapacity(summary.count)
    let reader = try LineReader(path: path)
    while let line = try reader.next() {
      if let record = try format.record(from: line) { records.append(record) }
    }
    // The standard library does not promise that its sort is stable.
    let order = records.indices.sorted { (records[$0].submit, $0) < (records[$1].submit, $1) }
    self.records = order.map { records[$0] }
    self.finisher = finisher
    self.origin = origin
    self.cleaning = summary.cleaning
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) {
    let end = min(position + count, records.count)
    for record in records[position..<end] {
      tasks.append(finisher.task(record, first: records[0].submit, origin: origin))
    }
    position = end
  }
}
