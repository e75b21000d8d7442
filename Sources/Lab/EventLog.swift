import Foundation
import Simulation
import Swarm

/// Events of a run, read from the files that an `EventLogWriter` has written.
struct EventLog {
  private static let recordBytes = 16
  private static let drawBytes = 24
  private static let recordsPerBlock = 4096

  private let bytes: Data
  private let draws: Data
  private let first: Int

  init(_ request: EventLogRequest) throws(LabError) {
    bytes = try Data(mapping: request.path)
    draws = try Data(mapping: request.drawsPath)
    first = request.events.lowerBound
  }

  /// The events that were logged, counted from 0 in the order in which they were handled.
  var events: Range<Int> { first..<first + bytes.count / Self.recordBytes }

  /// An event by its place in that order; nil for one that was not logged.
  func event(_ index: Int) -> LoggedEvent? {
    guard events.contains(index) else { return nil }
    let record = self.record(index)
    let kind = UInt32(truncatingIfNeeded: Self.integer(record, 8, 4))
    let subject = UInt32(truncatingIfNeeded: Self.integer(record, 12, 4))
    return LoggedEvent(
      time: SimulationTime(nanoseconds: Int64(bitPattern: Self.integer(record, 0, 8))),
      event: HiveEvent(HiveEvent.Kind(rawValue: kind) ?? .schedulingPass, subject: subject),
      draws: draws(of: index))
  }

  /// The first event that is not the same in both; where one log begins the other, the end of the shorter one; nil
  /// for equal logs.
  ///
  /// - Precondition: both begin with the same event.
  func firstDifference(from other: EventLog) -> Int? {
    let end = min(events.upperBound, other.events.upperBound)
    var start = first
    while start < end {
      let next = min(start + Self.recordsPerBlock, end)
      if records(start..<next) != other.records(start..<next) {
        return (start..<next).first { record($0) != other.record($0) }
      }
      start = next
    }
    return events == other.events ? nil : end
  }

  private func record(_ index: Int) -> Data { records(index..<index + 1) }

  private func records(_ range: Range<Int>) -> Data {
    bytes[(range.lowerBound - first) * Self.recordBytes..<(range.upperBound - first) * Self.recordBytes]
  }

  /// The draws of an event, whose records lie together and in the order of the events.
  private func draws(of index: Int) -> [StreamDraw] {
    let place = UInt64(index - first)
    var (low, high) = (0, draws.count / Self.drawBytes)
    while low < high {
      let middle = (low + high) / 2
      if Self.integer(draw(middle), 0, 8) < place { low = middle + 1 } else { high = middle }
    }
    var found: [StreamDraw] = []
    while low < draws.count / Self.drawBytes, Self.integer(draw(low), 0, 8) == place {
      found.append(Self.streamDraw(draw(low)))
      low += 1
    }
    return found
  }

  private func draw(_ index: Int) -> Data { draws[index * Self.drawBytes..<(index + 1) * Self.drawBytes] }

  private static func streamDraw(_ record: Data) -> StreamDraw {
    let key = StreamKey(
      component: UInt16(truncatingIfNeeded: integer(record, 8, 2)),
      entity: UInt32(truncatingIfNeeded: integer(record, 12, 4)),
      purpose: UInt16(truncatingIfNeeded: integer(record, 10, 2)))
    return StreamDraw(key: key, count: integer(record, 16, 8))
  }

  /// An integer within a record, its least significant byte first, as on every machine that Apiary runs on.
  private static func integer(_ record: Data, _ offset: Int, _ count: Int) -> UInt64 {
    record.dropFirst(offset).prefix(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
