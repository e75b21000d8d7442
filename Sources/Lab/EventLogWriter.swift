import Foundation
import Results
import Simulation
import Swarm

/// Writes events of a run to a file: 16 bytes each, which are the time in nanoseconds, the kind and the subject, in
/// the machine's byte order.
///
/// What was drawn for them goes to a second file: 24 bytes a stream, which are the event's place in the first one,
/// the stream's component, purpose and entity, and how many numbers.
final class EventLogWriter {
  private static let blockBytes = 1 << 20

  private var events: LogFile
  private var draws: LogFile
  private var count: UInt64 = 0

  init(_ request: EventLogRequest) throws(LabError) {
    events = try LogFile(path: request.path)
    draws = try LogFile(path: request.drawsPath)
  }

  /// Adds an event; what cannot be written is an error of `finish()`.
  func append(_ observed: ObservedEvent) {
    events.append(observed.time.nanoseconds)
    events.append(observed.event.kind.rawValue)
    events.append(observed.event.subject)
    for draw in observed.draws {
      draws.append(count)
      draws.append(draw.key.component)
      draws.append(draw.key.purpose)
      draws.append(draw.key.entity)
      draws.append(draw.count)
    }
    count += 1
    if events.waitingBytes >= Self.blockBytes || draws.waitingBytes >= Self.blockBytes {
      events.flush()
      draws.flush()
    }
  }

  /// Writes what is left.
  func finish() throws(LabError) {
    try events.finish()
    try draws.finish()
  }
}
