import Foundation
import Results
import Simulation
import Swarm
import TestSupport
import Testing

/// Checkpoints that are whole are read; all others are refused.
@Suite struct CheckpointFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "apiary-\(UUID().uuidString)")
  private var path: String { folder.appending(path: "x.checkpoint").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func isRefused(_ bytes: [UInt8]) throws -> Bool {
    try Data(bytes).write(to: URL(filePath: path))
    do throws(ResultsError) {
      _ = try CheckpointFile.read(path)
      return false
    } catch {
      guard case .notACheckpoint = error else { return false }
      return true
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    defer { remove() }
    for content in [[], [1], (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) }] as [[UInt8]] {
      let digest = try CheckpointFile.write(content, to: path)
      let read = try CheckpointFile.read(path)
      #expect(read.bytes == content)
      #expect(read.digest == digest)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.checkpoint"])
    }
  }

  /// Every length but the whole, every single bit, and other files.
  @Test func everythingElseIsRefused() throws {
    defer { remove() }
    try CheckpointFile.write((0..<200).map { UInt8($0) }, to: path)
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    for length in whole.indices { #expect(try isRefused(Array(whole[..<length])), "\(length) bytes") }
    for bit in 0..<whole.count * 8 {
      var flipped = whole
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(try isRefused(flipped), "bit \(bit)")
    }
    #expect(try isRefused(whole + [0]))
    #expect(try isRefused(Array("name = \"a scenario\"\n".utf8)))
    #expect(throws: ResultsError.notFound(path: path + "x")) { try CheckpointFile.read(path + "x") }
  }

  /// What cannot be written leaves the checkpoint that was there before.
  @Test func theOneBeforeStaysUntilTheNewOneIsWhole() throws {
    defer { remove() }
    try CheckpointFile.write([1, 2, 3], to: path)
    try FileManager.default.createDirectory(atPath: path + ".partial", withIntermediateDirectories: false)
    #expect(throws: ResultsError.self) { try CheckpointFile.write([4], to: path) }
    #expect(try CheckpointFile.read(path).bytes == [1, 2, 3])
  }

  private static func block(_ label: Int64) -> RowJournal.Block {
    var series = SeriesTable()
    for row in 0..<label {
      series.time.append(row)
      series.queueLength.append(Int32(label))
      series.runningTasks.append(0)
      series.busyAgents.append(1)
      series.utilisation.append(0.5)
    }
    return label % 2 == 0 ? .series(series) : .tasks(TaskTable())
  }

  private func replay(until end: RowJournal.Position) throws(ResultsError) -> [Int] {
    var rows: [Int] = []
    try RowJournal.replay(path, until: end) { (block) throws(ResultsError) in
      switch block {
      case .series(let table): rows.append(table.count)
      case .tasks: rows.append(-1)
      }
    }
    return rows
  }

  @Test func journalsGoOnBehindAnyCheckpoint() throws {
    defer { remove() }
    var ends = [RowJournal.Position()]
    let journal = try RowJournal(creating: path)
    for label in Int64(1)...6 {
      try journal.append(Self.block(label))
      ends.append(journal.position)
    }
    #expect(try replay(until: ends[0]).isEmpty)
    #expect(try replay(until: ends[3]) == [-1, 2, -1])
    #expect(try replay(until: ends[6]) == [-1, 2, -1, 4, -1, 6])
    let again = try RowJournal(continuing: path, at: ends[2])
    for label in Int64(3)...6 { try again.append(Self.block(label)) }
    #expect(again.position == ends[6])
    #expect(try replay(until: ends[6]) == [-1, 2, -1, 4, -1, 6])
  }

  @Test func damagedJournalsAreRefused() throws {
    defer { remove() }
    let journal = try RowJournal(creating: path)
    for label in Int64(1)...4 { try journal.append(Self.block(label)) }
    let end = journal.position
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(whole.count == end.byteCount)
    for position in whole.indices {
      try Data(whole[..<position]).write(to: URL(filePath: path))
      #expect(throws: ResultsError.self, "\(position) bytes") { try replay(until: end) }
      var flipped = whole
      flipped[position] ^= 1 << UInt8(position % 8)
      try Data(flipped).write(to: URL(filePath: path))
      #expect(throws: ResultsError.self, "byte \(position)") { try replay(until: end) }
    }
  }
}
