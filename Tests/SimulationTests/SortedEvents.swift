import Simulation

/// The pending events in an array in descending order: what every queue is held against.
struct SortedEvents {
  private(set) var events: [ScheduledEvent<UInt64>] = []

  mutating func push(_ event: ScheduledEvent<UInt64>) { events.insert(event, at: position(of: event)) }

  mutating func pop(notAfter horizon: SimulationTime) -> ScheduledEvent<UInt64>? {
    (events.last?.time ?? .never) <= horizon ? events.popLast() : nil
  }

  /// Takes an event out wherever it is; false where it is not there.
  mutating func remove(_ event: ScheduledEvent<UInt64>) -> Bool {
    let position = position(of: event)
    guard position < events.count, events[position] == event else { return false }
    events.remove(at: position)
    return true
  }

  /// The first position whose event is not after `event`, by bisection.
  private func position(of event: ScheduledEvent<UInt64>) -> Int {
    var range = 0..<events.count
    while let first = range.first {
      let middle = first + range.count / 2
      range = event < events[middle] ? middle + 1..<range.upperBound : first..<middle
    }
    return range.lowerBound
  }
}
