import Foundation
import Simulation
import Swarm

/// The events of a run, read from the file that an `EventLogWriter` has written.
struct EventLog {
  private static let recordBytes = 16
  private static let recordsPerBlock = 4096

  private let bytes: Data

  init(path: String) throws(LabError) {
    do {
      bytes = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    } catch {
      throw .results(.readFailed(path: path, operation: "read", cause: error.localizedDescription))
    }
  }

  /// How many events there are.
  var count: Int { bytes.count / Self.recordBytes }

  /// An event by its place in the order in which they were handled; nil beyond the last.
  func event(_ index: Int) -> LoggedEvent? {
    guard index < count else { return nil }
    let record = self.record(index)
    let subject = UInt32(truncatingIfNeeded: Self.integer(record.suffix(4)))
    let kind = UInt32(truncatingIfNeeded: Self.integer(record.dropFirst(8).prefix(4)))
    return LoggedEvent(
      time: SimulationTime(nanoseconds: Int64(bitPattern: Self.integer(record.prefix(8)))),
      event: HiveEvent(HiveEvent.Kind(rawValue: kind) ?? .schedulingPass, subject: subject))
  }

  /// The index of the first event that is not the same in both; the length of the shorter log where that begins
  /// the longer one; nil for equal logs.
  func firstDifference(from other: EventLog) -> Int? {
    let common = min(count, other.count)
    var start = 0
    while start < common {
      let end = min(start + Self.recordsPerBlock, common)
      if records(start..<end) != other.records(start..<end) {
        return (start..<end).first { record($0) != other.record($0) }
      }
      start = end
    }
    return count == other.count ? nil : common
  }

  private func record(_ index: Int) -> Data { records(index..<index + 1) }

  private func records(_ range: Range<Int>) -> Data {
    bytes[range.lowerBound * Self.recordBytes..<range.upperBound * Self.recordBytes]
  }

  /// Bytes as an integer, the least significant first, as on every machine that Apiary runs on.
  private static func integer(_ bytes: Data) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
