import Results
import Simulation
import Swarm

/// Rows on their way to the outcome file, and to the journal of a run that saves itself.
struct RunOutput {
  /// Rows that are gathered before they are written; a few chunks of the file's columns at once would
  /// only take memory.
  static let blockLength = 65_536

  let writer: OutcomeWriter
  private let names: [String]
  private var journal: RowJournal?
  var rows = TaskTable()
  var series = SeriesTable()
  private var writtenCount = 0
  /// How far the journal goes that belongs to the rows written.
  private(set) var journalEnd = RowJournal.Position()

  /// What the epochs of a training gave, with the ends of those whose rows were written.
  private(set) var epochs: EpochTable?

  /// What was searched for and found; of a search that is the workload, with the ends of generations written.
  var search: SearchRecord?

  init(writer: OutcomeWriter, source: any WorkloadSource, journal: RowJournal?) {
    self.writer = writer
    names = source.names
    epochs = source.epochs
    search = source.search
    self.journal = journal
  }

  var isFull: Bool { rows.count >= Self.blockLength }

  /// Writes the rows gathered so far.
  mutating func flush() throws(ResultsError) {
    try write(.tasks(rows))
    rows.removeAll()
  }

  /// Writes a block of rows as the outcome file's next ones.
  mutating func write(_ block: RowJournal.Block) throws(ResultsError) {
    try journal?.append(block)
    journalEnd = journal?.position ?? journalEnd
    switch block {
    case .tasks(let table):
      let end = writtenCount + table.count
      try writer.append(tasks: table, names: names.isEmpty ? [] : names[writtenCount..<end])
      writtenCount = end
      epochs?.noteEnds(table)
      search?.generations.noteEnds(table)
    case .series(let table): try writer.append(series: table)
    }
  }

  /// Goes on with the journal of the rows that were just written.
  mutating func goOn(with journal: RowJournal) {
    self.journal = journal
    journalEnd = journal.position
  }

  /// Writes no more to the journal: there will be no other checkpoint.
  mutating func endJournal() { journal = nil }

  /// Waits until what was written is on the disk a second time, for a checkpoint that will rely on it.
  func synchronise() throws(ResultsError) { try journal?.synchronise() }
}

extension RunOutput: Snapshotted {
  /// The rows gathered, and how far the journal goes with those that were written.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&rows)
    archive.plain(&journalEnd)
  }
}
