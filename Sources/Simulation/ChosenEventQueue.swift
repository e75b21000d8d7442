/// A queue whose implementation is chosen when it is made: any but the standard one.
///
/// It costs a branch per operation. A hive is compiled for this and for the standard queue, rather than for
/// every queue under every policy, which would take several times as long to build.
public struct ChosenEventQueue<Event: BitwiseCopyable>: EventQueue {
  private let kind: EventQueueKind
  private var quaternaryHeap = HeapEventQueue<Event>()
  private var binaryHeap = BinaryHeapEventQueue<Event>()
  private var calendar = CalendarQueue<Event>()

  /// An empty 4-ary heap.
  public init() { self.init(.quaternaryHeap) }

  /// An empty queue of a kind.
  ///
  /// - Precondition: the kind is not the standard one.
  public init(_ kind: EventQueueKind) {
    precondition(kind != .ladder, "the standard queue is used by its own type")
    self.kind = kind
  }

  /// `chosen`.
  public static var name: String { "chosen" }

  /// How many events are pending.
  public var count: Int { quaternaryHeap.count + binaryHeap.count + calendar.count }

  /// Adds an event, at the cost of the chosen queue's push.
  public mutating func push(_ event: ScheduledEvent<Event>) {
    switch kind {
    case .binaryHeap: binaryHeap.push(event)
    case .calendar: calendar.push(event)
    default: quaternaryHeap.push(event)
    }
  }

  /// Removes and returns the event that is next in order, at the cost of the chosen queue.
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    switch kind {
    case .binaryHeap: binaryHeap.popEarliest(notAfter: horizon)
    case .calendar: calendar.popEarliest(notAfter: horizon)
    default: quaternaryHeap.popEarliest(notAfter: horizon)
    }
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) {
    quaternaryHeap.forEach(visit)
    binaryHeap.forEach(visit)
    calendar.forEach(visit)
  }

  /// Makes the queue empty; its kind stays.
  public mutating func removeAll() { self = Self(kind) }
}

extension ChosenEventQueue: Sendable where Event: Sendable {}
