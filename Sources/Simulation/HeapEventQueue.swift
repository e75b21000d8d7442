/// The event queue on a `QuaternaryHeap`: 8 bytes of time, 8 of order and the event per pending event.
public struct HeapEventQueue<Event: BitwiseCopyable>: EventQueue {
  var heap = QuaternaryHeap<ScheduledEvent<Event>>()

  /// An empty queue.
  public init() {}

  /// `quaternary-heap`.
  public static var name: String { "quaternary-heap" }

  /// How many events are pending.
  public var count: Int { heap.count }

  /// Adds an event; O(log₄ n).
  public mutating func push(_ event: ScheduledEvent<Event>) { heap.push(event) }

  /// Removes and returns the event that is next in order; O(4·log₄ n).
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    guard let first = heap.first, first.time <= horizon else { return nil }
    return heap.popFirst()
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) { heap.elements.forEach(visit) }
}

extension HeapEventQueue: Sendable where Event: Sendable {}
