/// The clock and the pending events of a simulation: where a model schedules what is to come.
public struct Agenda<Queue: EventQueue> {
  /// The instant of the event that is being handled, or of the last one.
  public internal(set) var now = SimulationTime(nanoseconds: .min)

  private var queue: Queue
  /// The queue's, beside it: reading it there copies the queue.
  private let profile: EventProfile?
  private var sequence: UInt64 = 0
  /// Sequence numbers of pending events that can be cancelled and were not; only looked up.
  private var cancellable: Set<UInt64> = []
  /// Cancelled events that are still in the queue.
  private var deadCount = 0

  /// Dead events are swept out when they are more than this and more than the living.
  private static var toleratedDeadCount: Int { 64 }

  init(queue: Queue = Queue()) {
    self.queue = queue
    profile = queue.profile
  }

  /// How many events are pending.
  public var count: Int { queue.count - deadCount }

  /// Says, where a profile is kept, that another part of the program is running now; else it costs nothing.
  ///
  /// Mutating, as ``begin(type:)``, since other methods are given a copy of the agenda.
  @inline(__always)
  public mutating func enter(_ part: ProfilePart) {
    if Queue.canBeProfiled { profile?.enter(part) }
  }

  /// Says, where a profile is kept, that an event of a type begins to be handled; types are from 1 to 7.
  @inline(__always)
  public mutating func begin(type: Int) {
    if Queue.canBeProfiled { profile?.begin(type: type) }
  }

  /// Says, where a profile is kept, that no event is being handled, and which part is running.
  public func leaveEvents(for part: ProfilePart) { profile?.leaveEvents(for: part) }

  /// How many events were ever added.
  public var scheduledCount: Int { Int(sequence) }

  /// Adds an event at an instant that is not in the past, at the cost of the queue's push.
  ///
  /// - Precondition: `time` is not before `now`, and before `.never`. An event for the present instant is handled in this
  ///   instant, after those of the same priority that were there before it.
  public mutating func schedule(
    _ event: Queue.Event, at time: SimulationTime, priority: EventPriority = .normal
  ) {
    precondition(time >= now && time < .never, "an event must be in the future, before the end of time")
    queue.push(ScheduledEvent(time: time, order: nextOrder(priority), event: event))
  }

  /// Adds an event that can be cancelled; O(queue's push) and an insertion into a hash table.
  ///
  /// - Precondition: as of `schedule`.
  public mutating func scheduleCancellable(
    _ event: Queue.Event, at time: SimulationTime, priority: EventPriority = .normal
  ) -> EventHandle {
    precondition(time >= now && time < .never, "an event must be in the future, before the end of time")
    let handle = EventHandle(sequence: sequence)
    cancellable.insert(sequence)
    queue.push(
      ScheduledEvent(
        time: time, order: nextOrder(priority) | ScheduledEvent<Queue.Event>.cancellableFlag, event: event))
    return handle
  }

  /// Cancels a pending event; false where it was handled or cancelled before.
  ///
  /// The event stays in the queue, dead, until its time comes or the dead outnumber the living:
  /// amortised O(1).
  public mutating func cancel(_ handle: EventHandle) -> Bool {
    guard cancellable.remove(handle.sequence) != nil else { return false }
    deadCount += 1
    if deadCount > Self.toleratedDeadCount && deadCount > queue.count / 2 { sweep() }
    return true
  }

  /// Removes and returns the next event; nil when none is pending at or before `horizon`.
  mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Queue.Event>? {
    while let next = queue.popEarliest(notAfter: horizon) {
      if next.isCancellable && cancellable.remove(next.sequence) == nil {
        deadCount -= 1
        continue
      }
      now = next.time
      return next
    }
    return nil
  }

  /// The event that will be popped after a number of others, where that is plain to see.
  func upcoming(after distance: Int) -> Queue.Event? { queue.upcoming(after: distance) }

  private mutating func nextOrder(_ priority: EventPriority) -> UInt64 {
    defer { sequence += 1 }
    return UInt64(priority.rawValue) << 56 | sequence << 1
  }

  private mutating func sweep() { refill(with: living) }

  /// The pending events without those that were cancelled, in no order.
  private var living: [ScheduledEvent<Queue.Event>] {
    var living: [ScheduledEvent<Queue.Event>] = []
    living.reserveCapacity(count)
    queue.forEach { event in
      if !event.isCancellable || cancellable.contains(event.sequence) { living.append(event) }
    }
    return living
  }

  private var livingInOrder: [ScheduledEvent<Queue.Event>] {
    let living = living
    let places = living.indices.map {
      EventPlace(time: living[$0].time.nanoseconds, order: living[$0].order, index: $0)
    }
    return EventPlace.sortedIndices(places).map { living[$0] }
  }

  private mutating func refill(with events: [ScheduledEvent<Queue.Event>]) {
    queue.removeAll()
    for event in events { queue.push(event) }
    deadCount = 0
  }
}

extension Agenda {
  /// Removes the pending events that a condition holds for, before a run goes on under another future.
  ///
  /// O(n) for n pending events.
  /// - Precondition: none of them can be cancelled.
  public mutating func removeAll(where isUnwanted: (Queue.Event) -> Bool) {
    refill(with: living.filter { !isUnwanted($0.event) })
  }
}

extension Agenda: Snapshotted {
  /// The clock and the pending events in their order, so that any kind of queue may restore them.
  ///
  /// O(n log n) for n pending events.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&now)
    archive.plain(&sequence)
    var events = archive.isReading ? [] : livingInOrder
    archive.plain(&events)
    guard archive.isReading, !archive.hasFailed else { return }
    guard events.allSatisfy({ $0.time >= now && $0.time < .never && $0.sequence < sequence }) else {
      return archive.fail()
    }
    cancellable = Set(events.lazy.filter(\.isCancellable).map(\.sequence))
    refill(with: events)
  }
}

extension Agenda: Sendable where Queue: Sendable {}
