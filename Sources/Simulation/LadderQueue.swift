/// The event queue in which most events are sorted late and only among few: amortised O(1) push and pop.
///
/// Events far off lie unsorted in *top*. When nearer ones run out, the nearer part of top is dealt into a
/// *rung* of buckets, each a short stretch of time; a bucket that is still crowded is dealt into a finer
/// rung below; a small one is sorted into *bottom*, from where events are popped. An event that is pushed
/// goes to the part that covers its time. As long as there are few events, all are in bottom. Many events
/// of one instant, which no rung can part, go to a heap.
///
/// Source: Tang, Goh & Thng, "Ladder queue: an O(1) priority queue structure for large-scale discrete event
/// simulation", ACM TOMACS 15(3), 2005. Departures: widths are powers of two nanoseconds, so that a bucket is
/// found by a shift; a rung covers only the nearer part of top, since the tail of most distributions of
/// increments would leave its buckets empty; and the heap.
public struct LadderQueue<Event: BitwiseCopyable>: EventQueue {
  typealias Entry = ScheduledEvent<Event>

  /// How many events are pending.
  public private(set) var count = 0
  /// The nearest events in descending order: the next one is last.
  private(set) var bottom: [Entry] = []
  /// Events of one instant, where there are many; bottom and the heap together hold the nearest events.
  private(set) var crowd = QuaternaryHeap<Entry>()
  /// Coarsest first; the last one is being emptied.
  private(set) var rungs: [Rung] = []
  private(set) var chunks = ChunkStore<Entry>()
  private(set) var top = Bucket()
  /// Events at or after this instant, in nanoseconds, go to top.
  private(set) var topStart = Int64.max

  /// A bucket with more events than this is dealt into a finer rung, and so is bottom.
  private static var sortingLimit: Int { 48 }
  private static var eventsPerBucket: Int { 10 }

  /// An empty queue.
  public init() {}

  /// `ladder`.
  public static var name: String { "ladder" }

  /// Adds an event; amortised O(1), or O(log k) where k others are of the same instant as the next one.
  public mutating func push(_ event: ScheduledEvent<Event>) {
    count &+= 1
    let time = event.time.nanoseconds
    if time >= topStart {
      chunks.makeUnique()
      chunks.append(event, to: &top)
      return
    }
    for index in rungs.indices {
      let bucket = rungs[index].bucket(of: time)
      if bucket >= rungs[index].current {
        chunks.makeUnique()
        chunks.append(event, to: &rungs[index].buckets[bucket])
        return
      }
    }
    if let nearest = crowd.first, nearest.time == event.time {
      crowd.push(event)
    } else {
      insertIntoBottom(event)
    }
    assert(!isCheckDue(event) || isConsistent)
  }

  /// Removes and returns the event that is next in order; amortised O(1), or as of `push`.
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    if bottom.isEmpty && crowd.isEmpty && !refillBottom() { return nil }
    if !crowd.isEmpty { return popFromCrowd(notAfter: horizon) }
    return popFromBottom(notAfter: horizon)
  }

  /// The event that will be popped after a number of others, where that is plain to see.
  public func upcoming(after distance: Int) -> Event? {
    bottom.count > distance ? bottom[bottom.count &- 1 &- distance].event : nil
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) {
    bottom.forEach(visit)
    crowd.elements.forEach(visit)
    for rung in rungs {
      for bucket in rung.buckets[rung.current...] { chunks.forEach(in: bucket, visit) }
    }
    chunks.forEach(in: top, visit)
  }
}

// MARK: - Bottom

extension LadderQueue {
  private mutating func popFromBottom(notAfter horizon: SimulationTime) -> Entry? {
    guard let next = bottom.last, next.time <= horizon else { return nil }
    bottom.removeLast()
    count &-= 1
    assert(!isCheckDue(next) || isConsistent)
    return next
  }

  /// Pops from the crowd, or from bottom where that has an earlier event.
  private mutating func popFromCrowd(notAfter horizon: SimulationTime) -> Entry? {
    guard let first = crowd.first else { return nil }
    if let next = bottom.last, next < first { return popFromBottom(notAfter: horizon) }
    guard first.time <= horizon else { return nil }
    count &-= 1
    return crowd.popFirst()
  }

  private mutating func insertIntoBottom(_ event: Entry) {
    bottom.append(event)
    bottom.withUnsafeMutableBufferPointer { Self.sink(event, from: $0.count - 1, $0) }
    if bottom.count > Self.sortingLimit { dealBottom() }
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

  /// Turns a bottom that has grown long into a crowd, a rung, or top where there is nothing else.
  private mutating func dealBottom() {
    guard let earliest = bottom.last?.time, let latest = bottom.first?.time else { return }
    if earliest == latest && crowd.isEmpty {
      // From the earliest on, so that each finds its place in the heap at once.
      for event in bottom.reversed() { crowd.push(event) }
    } else if rungs.isEmpty && topStart == .max {
      chunks.makeUnique()
      for event in bottom { chunks.append(event, to: &top) }
      topStart = earliest.nanoseconds
    } else {
      chunks.makeUnique()
      let start = earliest.nanoseconds
      let end = rungs.last?.startOfCurrent ?? topStart
      var rung = Rung(start: start, span: end &- start &- 1, bucketCount: bottom.count / Self.eventsPerBucket)
      for event in bottom {
        chunks.append(event, to: &rung.buckets[rung.bucket(of: event.time.nanoseconds)])
      }
      rungs.append(rung)
    }
    bottom.removeAll(keepingCapacity: true)
  }

  /// Makes bottom the events of a bucket, or makes them the crowd where they are many of one instant.
  private mutating func takeIn(_ bucket: Bucket) {
    if bucket.count > Self.sortingLimit {
      chunks.move(bucket) { event, _ in crowd.push(event) }
      return
    }
    chunks.move(bucket) { event, _ in bottom.append(event) }
    bottom.withUnsafeMutableBufferPointer { events in
      for position in 1..<max(1, events.count) { Self.sink(events[position], from: position, events) }
    }
  }
}

// MARK: - Rungs and top

extension LadderQueue {
  /// Makes bottom, or the crowd, the events of the next bucket that has any; false when no event is left.
  private mutating func refillBottom() -> Bool {
    chunks.makeUnique()
    while true {
      guard let last = rungs.indices.last else {
        guard top.count > 0 else {
          topStart = .max
          return false
        }
        dealTop()
        continue
      }
      guard let bucket = rungs[last].takeNext() else {
        rungs.removeLast()
        continue
      }
      if rungs[last].current < rungs[last].buckets.count {
        chunks.prefetch(rungs[last].buckets[rungs[last].current])
      }
      if bucket.count > Self.sortingLimit, dealBucket(bucket, of: last) { continue }
      takeIn(bucket)
      return true
    }
  }

  /// Deals the nearer part of top into a rung; what is later stays.
  ///
  /// The rung reaches one and a half times as far as the mean of the events' times, from the earliest on.
  private mutating func dealTop() {
    let (earliest, latest) = span(of: top)
    var sum = 0.0
    chunks.forEach(in: top) { sum += Double($0.time.nanoseconds &- earliest) }
    let reach = min(Double(latest &- earliest), 1.5 * sum / Double(top.count))
    var rung = Rung(
      start: earliest, span: Int64(reach), bucketCount: Int(top.count) / Self.eventsPerBucket)
    topStart = rung.end
    let dealt = top
    top = Bucket()
    chunks.move(dealt) { event, store in
      let time = event.time.nanoseconds
      if time >= topStart {
        store.append(event, to: &top)
      } else {
        store.append(event, to: &rung.buckets[rung.bucket(of: time)])
      }
    }
    rungs.append(rung)
  }

  /// Deals a crowded bucket into a finer rung; false where all its events are of one instant.
  private mutating func dealBucket(_ bucket: Bucket, of coarser: Int) -> Bool {
    let (earliest, latest) = span(of: bucket)
    guard earliest < latest else { return false }
    let width: Int64 = 1 << Int64(rungs[coarser].shift)
    var rung = Rung(
      start: rungs[coarser].startOfTaken, span: width - 1,
      bucketCount: Int(bucket.count) / Self.eventsPerBucket)
    chunks.move(bucket) { event, store in
      store.append(event, to: &rung.buckets[rung.bucket(of: event.time.nanoseconds)])
    }
    rungs.append(rung)
    return true
  }

  /// The earliest and the latest time in a bucket that has events, in nanoseconds.
  private func span(of bucket: Bucket) -> (earliest: Int64, latest: Int64) {
    var earliest = Int64.max
    var latest = Int64.min
    chunks.forEach(in: bucket) {
      earliest = min(earliest, $0.time.nanoseconds)
      latest = max(latest, $0.time.nanoseconds)
    }
    return (earliest, latest)
  }
}

extension LadderQueue: Sendable where Event: Sendable {}
