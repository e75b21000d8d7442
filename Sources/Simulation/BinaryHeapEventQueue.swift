/// The event queue on an implicit binary heap, which every faster one has to beat.
///
/// Memory: 8 bytes of time, 8 of order and the event per pending event: 32 with an event of 16 bytes, and up
/// to twice that in address space, as the array doubles.
/// Source: Williams, "Algorithm 232: Heapsort", CACM 7(6), 1964.
public struct BinaryHeapEventQueue<Event: BitwiseCopyable>: EventQueue {
  var entries: [ScheduledEvent<Event>] = []

  /// An empty queue.
  public init() {}

  /// `binary-heap`.
  public static var name: String { "binary-heap" }

  /// How many events are pending.
  public var count: Int { entries.count }

  /// Adds an event; O(log₂ n), and O(1) on average where times are independent.
  public mutating func push(_ event: ScheduledEvent<Event>) {
    entries.append(event)
    var hole = entries.count - 1
    while hole > 0 {
      let parent = (hole - 1) >> 1
      guard event < entries[parent] else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = event
    assert(!isCheckDue(event) || isConsistent)
  }

  /// Removes and returns the event that is next in order; O(2·log₂ n).
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    guard let first = entries.first, first.time <= horizon else { return nil }
    let last = entries.removeLast()
    if !entries.isEmpty { sink(last) }
    assert(!isCheckDue(first) || isConsistent)
    return first
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) { entries.forEach(visit) }

  /// Places an event at the root or below, where it belongs.
  private mutating func sink(_ event: ScheduledEvent<Event>) {
    let count = entries.count
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < count else { break }
      if child + 1 < count && entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < event else { break }
      entries[hole] = entries[child]
      hole = child
    }
    entries[hole] = event
  }
}

extension BinaryHeapEventQueue: Sendable where Event: Sendable {}
