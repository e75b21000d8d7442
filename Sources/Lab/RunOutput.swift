import Results
import Swarm

/// Rows on their way to the outcome file.
struct RunOutput {
  /// Rows that are gathered before they are written; a few chunks of the file's columns at once would
  /// only take memory.
  static let blockLength = 65_536

  let writer: OutcomeWriter
  private let names: [String]
  var rows = TaskTable()
  var series = SeriesTable()
  private var writtenCount = 0

  init(writer: OutcomeWriter, names: [String]) {
    self.writer = writer
    self.names = names
  }

  var isFull: Bool { rows.count >= Self.blockLength }

  /// Writes the rows gathered so far.
  mutating func flush() throws(ResultsError) {
    let end = writtenCount + rows.count
    try writer.append(tasks: rows, names: names.isEmpty ? [] : names[writtenCount..<end])
    writtenCount = end
    rows.removeAll()
  }
}
