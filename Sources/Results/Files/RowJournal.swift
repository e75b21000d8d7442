internal import Glibc
public import Simulation
public import Swarm

/// The blocks of rows that a run has written to its outcome file, once more as plain bytes, so that a run that is
/// resumed can write the same file from its beginning.
///
/// Each block carries the digest of all before it, so that a checkpoint tells by one digest and one length which blocks
/// belong to it, whatever was added since.
public final class RowJournal {
  /// How far a journal goes, and the digest of all up to there.
  public struct Position: Sendable, Equatable, BitwiseCopyable {
    /// The length of the journal so far.
    public var byteCount = 0
    /// The digest of its last block, which has that of the block before in it.
    public var digest = Fingerprint(low: 0, high: 0)

    /// The beginning.
    public init() {}
  }

  /// Rows that were handed to the outcome file at once.
  public enum Block: Sendable {
    /// Rows of `tasks`.
    case tasks(TaskTable)
    /// Rows of `series`.
    case series(SeriesTable)
  }

  /// The end of the journal.
  public private(set) var position: Position
  private let file: RawFile

  /// An empty journal; one that is there is emptied.
  public init(creating path: String) throws(ResultsError) {
    file = try RawFile(creating: path)
    position = Position()
  }

  /// A journal that goes on behind a position; what followed it is cut off.
  public init(continuing path: String, at position: Position) throws(ResultsError) {
    file = try RawFile(continuing: path, at: position.byteCount)
    self.position = position
  }

  /// Adds a block; O(its rows).
  public func append(_ block: Block) throws(ResultsError) {
    var archive = SnapshotArchive()
    var (digest, block) = (position.digest, block)
    archive.plain(&digest)
    block.snapshot(&archive)
    var length = SnapshotArchive()
    var count = archive.bytes.count
    length.plain(&count)
    try file.write(length.bytes)
    try file.write(archive.bytes)
    position.byteCount += length.bytes.count + count
    position.digest = Fingerprint(of: archive.bytes)
  }

  /// Waits until the journal is on the disk.
  public func synchronise() throws(ResultsError) { try file.synchronise() }
}

extension RowJournal.Block: Snapshotted {
  /// The kind and the rows.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    var isSeries = if case .series = self { true } else { false }
    archive.plain(&isSeries)
    if isSeries {
      var table = if case .series(let table) = self { table } else { SeriesTable() }
      archive.nested(&table)
      self = .series(table)
    } else {
      var table = if case .tasks(let table) = self { table } else { TaskTable() }
      archive.nested(&table)
      self = .tasks(table)
    }
  }
}

extension RowJournal {
  /// Hands over the blocks up to a position in order, one in memory at a time.
  ///
  /// - Throws: `notFound`, `readFailed`; `notACheckpoint` where the journal is shorter, or is another one; what
  ///   `visit` throws.
  public static func replay(
    _ path: String, until end: Position, _ visit: (Block) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    try FileSystem.requireReadable(path: path)
    let file = try RawFile(opening: path)
    let damaged = ResultsError.notACheckpoint(
      path: path,
      cause: "these are not the rows of the checkpoint beside it: cut short, damaged, or of another run")
    guard try file.size() >= end.byteCount else { throw damaged }
    var position = Position()
    while position.byteCount < end.byteCount {
      var count = 0
      var header = SnapshotArchive(reading: try file.read(MemoryLayout<Int>.size))
      header.plain(&count)
      let left = end.byteCount - position.byteCount - header.bytes.count
      guard header.isExhausted, count > 0, count <= left else { throw damaged }
      var archive = SnapshotArchive(reading: try file.read(count))
      var (digest, block) = (Fingerprint(low: 0, high: 0), Block.tasks(TaskTable()))
      archive.plain(&digest)
      guard digest == position.digest else { throw damaged }
      block.snapshot(&archive)
      guard archive.isExhausted else { throw damaged }
      position.byteCount += header.bytes.count + count
      position.digest = Fingerprint(of: archive.bytes)
      try visit(block)
    }
    guard position == end else { throw damaged }
  }
}
