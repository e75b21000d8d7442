/// The event queue that sorts the digits of the integer time, from the largest on, and only when they are due.
///
/// A time is eleven digits of six bits. An event that is not near lies unsorted in the bucket of the first
/// digit in which its time differs from the reference, which is the start of what is near; so buckets are in
/// order of time, the position of the digit before the digit. When nothing near is left, the first bucket is
/// taken: a small one becomes what is near, sorted; a larger one is dealt by its next digit. No width is
/// estimated, so that no distribution of times fits badly; an event is moved at most eleven times, in practice
/// three or four. Many events within what is near go to a heap, and back into buckets where they are of
/// different instants.
///
/// Memory: an entry of 16 bytes and the event, in chunks of eight with a link of 4 bytes; few chunks are
/// partly filled, since at most 704 buckets are in use: 33 with an event of 16 bytes.
///
/// Source: the monotone radix heap of Ahuja, Mehlhorn, Orlin & Tarjan, "Faster algorithms for the shortest path
/// problem", JACM 37(2), 1990, with digits of six bits as in its two-level form, and buckets that are sorted
/// once they are small, as in ladder queues.
public struct RadixEventQueue<Event: BitwiseCopyable>: EventQueue {
  typealias Entry = ScheduledEvent<Event>

  /// How many events are pending.
  public private(set) var count = 0
  /// What is near, in descending order: the next event is last.
  private(set) var near: [Entry] = []
  /// What is near beyond a number; near and crowd together hold what is before `table.farStart`.
  private(set) var crowd = QuaternaryHeap<Entry>()
  private(set) var chunks = ChunkStore<Entry>()
  private(set) var table = RadixTable()

  /// A bucket with more events is dealt into finer ones, and near takes no more.
  private static var sortingLimit: Int { 32 }
  /// A crowd with more events is dealt into buckets, unless it is of one instant.
  private static var crowdLimit: Int { 256 }

  /// An empty queue.
  public init() {}

  /// `radix`.
  public static var name: String { "radix" }

  /// Adds an event; amortised O(1), or O(log k) where k others are of the same instant as the next one.
  public mutating func push(_ event: ScheduledEvent<Event>) {
    count &+= 1
    let key = RadixTable.key(of: event.time)
    if key >= table.farStart {
      chunks.makeUnique()
      table.append(event, key: key, to: &chunks)
    } else if near.count < Self.sortingLimit {
      near.append(event)
      near.withUnsafeMutableBufferPointer { Self.sink(event, from: $0.count - 1, $0) }
    } else {
      crowd.push(event)
      if crowd.count > Self.crowdLimit { dealCrowd() }
    }
    assert(!isCheckDue(event) || isConsistent)
  }

  /// Removes and returns the event that is next in order; amortised O(1), or as of `push`.
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    if near.isEmpty && crowd.isEmpty && !refill(notAfter: horizon) { return nil }
    if !crowd.isEmpty { return popFromCrowd(notAfter: horizon) }
    return popFromNear(notAfter: horizon)
  }

  /// The event that will be popped after a number of others, where that is plain to see.
  public func upcoming(after distance: Int) -> Event? {
    near.count > distance && crowd.isEmpty ? near[near.count &- 1 &- distance].event : nil
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) {
    near.forEach(visit)
    crowd.elements.forEach(visit)
    for bucket in table.buckets { chunks.forEach(in: bucket, visit) }
  }
}

extension RadixEventQueue {
  private mutating func popFromNear(notAfter horizon: SimulationTime) -> Entry? {
    guard let next = near.last, next.time <= horizon else { return nil }
    near.removeLast()
    count &-= 1
    assert(!isCheckDue(next) || isConsistent)
    return next
  }

  /// Pops from the crowd, or from near where that has an earlier event.
  private mutating func popFromCrowd(notAfter horizon: SimulationTime) -> Entry? {
    guard let first = crowd.first else { return nil }
    if let next = near.last, next < first { return popFromNear(notAfter: horizon) }
    guard first.time <= horizon else { return nil }
    count &-= 1
    return crowd.popFirst()
  }

  /// Makes the events of the first bucket near; false where there is none that starts by the horizon.
  private mutating func refill(notAfter horizon: SimulationTime) -> Bool {
    chunks.makeUnique()
    let last = RadixTable.key(of: horizon)
    while let (bucket, isFinest) = table.takeFirst(notAfter: last, largest: Self.sortingLimit) {
      if bucket.count <= Self.sortingLimit {
        takeIn(bucket)
        return true
      }
      if isFinest {
        chunks.move(bucket) { event, _ in crowd.push(event) }
        return true
      }
      Self.deal(bucket, &chunks, &table)
    }
    return false
  }

  private static func deal(_ bucket: Bucket, _ chunks: inout ChunkStore<Entry>, _ table: inout RadixTable) {
    chunks.move(bucket) { event, chunks in
      table.append(event, key: RadixTable.key(of: event.time), to: &chunks)
    }
  }

  private mutating func takeIn(_ bucket: Bucket) {
    chunks.prefetch(table.first)
    chunks.move(bucket) { event, _ in near.append(event) }
    near.withUnsafeMutableBufferPointer { events in
      for position in 1..<max(1, events.count) { Self.sink(events[position], from: position, events) }
    }
  }

  /// Moves an event towards the front, past all that are to be popped before it.
  private static func sink(_ event: Entry, from position: Int, _ events: UnsafeMutableBufferPointer<Entry>) {
    var hole = position
    while hole > 0 && events[hole &- 1] < event {
      events[hole] = events[hole &- 1]
      hole &-= 1
    }
    events[hole] = event
  }

  /// Returns what is near to the buckets, where they can part it.
  ///
  /// Events before the reference have none: they were pushed after a horizon had kept back what was near.
  private mutating func dealCrowd() {
    guard table.canRetreat, let last = near.last, let first = crowd.first,
      RadixTable.key(of: min(last, first).time) >= table.reference
    else { return }
    table.retreat()
    chunks.makeUnique()
    for event in near { table.append(event, key: RadixTable.key(of: event.time), to: &chunks) }
    for event in crowd.elements { table.append(event, key: RadixTable.key(of: event.time), to: &chunks) }
    near.removeAll(keepingCapacity: true)
    crowd = QuaternaryHeap()
  }
}

extension RadixEventQueue: Sendable where Event: Sendable {}
