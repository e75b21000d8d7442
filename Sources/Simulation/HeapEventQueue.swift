/// The event queue on a `QuaternaryHeap`.
///
/// Memory: 8 bytes of time, 8 of order and the event per pending event: 32 with an event of 16 bytes, and up
/// to twice that in address space, as the array doubles.
public struct HeapEventQueue<Event: BitwiseCopyable>: EventQueue {
  var heap = QuaternaryHeap<ScheduledEvent<Event>>()

  /// An empty queue.
  public init() {}

  /// `quaternary-heap`.
  public static var name: String { "quaternary-heap" }

  /// How many events are pending.
  public var count: Int { heap.count }

  /// Adds an event; O(log₄ n).
  public mutating func push(_ event: ScheduledEvent<Event>) {
    heap.push(event)
    assert(!isCheckDue(event) || isConsistent)
  }

  /// Removes and returns the event that is next in order; O(4·log₄ n).
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    guard let first = heap.first, first.time <= horizon else { return nil }
    _ = heap.popFirst()
    assert(!isCheckDue(first) || isConsistent)
    return first
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) { heap.elements.forEach(visit) }
}

extension HeapEventQueue: Sendable where Event: Sendable {}
