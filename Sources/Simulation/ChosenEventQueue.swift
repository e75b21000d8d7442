/// A queue whose implementation is chosen when it is made, and that a profile can be kept of.
///
/// It costs a branch per operation, which is why the standard one is used by its own type unless it is profiled. A hive is
/// compiled for this and for the standard queue, rather than for every queue under every policy, which would take several
/// times as long to build.
public struct ChosenEventQueue<Event: BitwiseCopyable>: EventQueue {
  private let kind: EventQueueKind
  /// Where a profile is kept; nil for none.
  public let profile: EventProfile?
  private var ladder = LadderQueue<Event>()
  private var quaternaryHeap = HeapEventQueue<Event>()
  private var binaryHeap = BinaryHeapEventQueue<Event>()
  private var calendar = CalendarQueue<Event>()

  /// An empty 4-ary heap.
  public init() { self.init(.quaternaryHeap) }

  /// An empty queue of a kind.
  public init(_ kind: EventQueueKind, profile: EventProfile? = nil) {
    self.kind = kind
    self.profile = profile
  }

  /// True.
  @inline(__always)
  public static var canBeProfiled: Bool { true }

  /// `chosen`.
  public static var name: String { "chosen" }

  /// How many events are pending.
  public var count: Int { ladder.count + quaternaryHeap.count + binaryHeap.count + calendar.count }

  /// Adds an event, at the cost of the chosen queue's push.
  @inline(__always)
  public mutating func push(_ event: ScheduledEvent<Event>) {
    guard let profile else { return pushUnmarked(event) }
    let code = profile.beginPush()
    pushUnmarked(event)
    profile.endPush(code)
  }

  @inline(__always)
  private mutating func pushUnmarked(_ event: ScheduledEvent<Event>) {
    switch kind {
    case .ladder: ladder.push(event)
    case .quaternaryHeap: quaternaryHeap.push(event)
    case .binaryHeap: binaryHeap.push(event)
    case .calendar: calendar.push(event)
    }
  }

  /// Removes and returns the event that is next in order, at the cost of the chosen queue.
  @inline(__always)
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    profile?.beginPop()
    defer { profile?.endPop() }
    return switch kind {
    case .ladder: ladder.popEarliest(notAfter: horizon)
    case .quaternaryHeap: quaternaryHeap.popEarliest(notAfter: horizon)
    case .binaryHeap: binaryHeap.popEarliest(notAfter: horizon)
    case .calendar: calendar.popEarliest(notAfter: horizon)
    }
  }

  /// What the ladder sees coming; nil of the others.
  public func upcoming(after distance: Int) -> Event? {
    kind == .ladder ? ladder.upcoming(after: distance) : nil
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) {
    ladder.forEach(visit)
    quaternaryHeap.forEach(visit)
    binaryHeap.forEach(visit)
    calendar.forEach(visit)
  }

  /// Makes the queue empty; its kind and its profile stay.
  public mutating func removeAll() { self = Self(kind, profile: profile) }
}

extension ChosenEventQueue: Sendable where Event: Sendable {}
