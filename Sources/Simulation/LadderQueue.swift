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
/// increments would leave its buckets empty; a rung has no more buckets than the caches can follow, and large
/// numbers of events are dealt in two or three steps; and the heap.
public struct LadderQueue<Event: BitwiseCopyable>: EventQueue {
  typealias Entry = ScheduledEvent<Event>

  /// How many events are pending.
  public internal(set) var count = 0
  /// The nearest events in descending order, the next one last; popping changes the count alone.
  var bottom: UnsafeMutablePointer<Entry>
  var bottomCount = 0
  /// Events of one instant, where there are many; bottom and the heap together hold the nearest events.
  var crowd = QuaternaryHeap<Entry>()
  /// Whether the crowd has events, so that most pushes and pops need not look.
  var hasCrowd = false
  /// Coarsest first; the last one is being emptied.
  var rungs: [Rung] = []
  var top = Bucket()
  /// Events at or after this instant, in nanoseconds, go to top.
  var topStart = Int64.max

  /// Of buckets that will be sorted.
  var fineChunks = ChunkPool<Entry>(chunkBytes: 256)
  /// Of top, and of buckets that will be dealt again.
  var coarseChunks = ChunkPool<Entry>(chunkBytes: 4096)
  /// One table of buckets for each rung there has been.
  var tables: [UnsafeMutablePointer<Bucket>] = []
  /// What all these addresses point into; shared with copies of the queue until one of them changes.
  var memory = LadderMemory()

  /// A bucket with more events than this is dealt into a finer rung, and so is bottom.
  static var sortingLimit: Int { 48 }
  static var eventsPerBucket: Int { 10 }

  /// An empty queue.
  public init() {
    bottom = Self.allocateBottom(memory)
  }

  static func allocateBottom(_ memory: LadderMemory) -> UnsafeMutablePointer<Entry> {
    let bytes = (sortingLimit + 1) * MemoryLayout<Entry>.stride
    return memory.allocate(byteCount: bytes).bindMemory(to: Entry.self, capacity: sortingLimit + 1)
  }

  /// `ladder`.
  public static var name: String { "ladder" }

  /// Adds an event; amortised O(1), or O(log k) where k others are of the same instant as the next one.
  public mutating func push(_ event: ScheduledEvent<Event>) {
    makeUnique()
    count &+= 1
    let time = event.time.nanoseconds
    if time >= topStart {
      coarseChunks.append(event, to: &top, memory)
      return
    }
    for rung in rungs {
      let bucket = rung.bucket(of: time)
      if bucket >= rung.current {
        append(event, to: &rung.buckets[bucket], isCoarse: rung.isCoarse)
        return
      }
    }
    if hasCrowd, let nearest = crowd.first, nearest.time == event.time {
      crowd.push(event)
    } else {
      insertIntoBottom(event)
    }
    assert(!isCheckDue(event) || isConsistent)
  }

  /// Removes and returns the event that is next in order; amortised O(1), or as of `push`.
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    if bottomCount == 0 && !hasCrowd && !refillBottom() { return nil }
    if hasCrowd { return popFromCrowd(notAfter: horizon) }
    return popFromBottom(notAfter: horizon)
  }

  /// The event that will be popped after a number of others, where that is plain to see.
  public func upcoming(after distance: Int) -> Event? {
    bottomCount > distance ? bottom[bottomCount &- 1 &- distance].event : nil
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) {
    for index in 0..<bottomCount { visit(bottom[index]) }
    crowd.elements.forEach(visit)
    for rung in rungs {
      let pool = rung.isCoarse ? coarseChunks : fineChunks
      for bucket in rung.current..<rung.bucketCount { pool.forEach(in: rung.buckets[bucket], visit) }
    }
    coarseChunks.forEach(in: top, visit)
  }

  @inline(__always)
  mutating func append(_ event: Entry, to bucket: inout Bucket, isCoarse: Bool) {
    if isCoarse {
      coarseChunks.append(event, to: &bucket, memory)
    } else {
      fineChunks.append(event, to: &bucket, memory)
    }
  }
}

// MARK: - Bottom

extension LadderQueue {
  private mutating func popFromBottom(notAfter horizon: SimulationTime) -> Entry? {
    guard bottomCount > 0 else { return nil }
    let next = bottom[bottomCount &- 1]
    guard next.time <= horizon else { return nil }
    bottomCount &-= 1
    count &-= 1
    assert(!isCheckDue(next) || isConsistent)
    return next
  }

  /// Pops from the crowd, or from bottom where that has an earlier event.
  private mutating func popFromCrowd(notAfter horizon: SimulationTime) -> Entry? {
    guard let first = crowd.first else { return nil }
    if bottomCount > 0 && bottom[bottomCount - 1] < first { return popFromBottom(notAfter: horizon) }
    guard first.time <= horizon else { return nil }
    count &-= 1
    _ = crowd.popFirst()
    hasCrowd = !crowd.isEmpty
    return first
  }

  private mutating func insertIntoBottom(_ event: Entry) {
    sink(event)
    if bottomCount > Self.sortingLimit { dealBottom() }
  }

  /// Puts an event into bottom, past all that are to be popped before it.
  @inline(__always)
  mutating func sink(_ event: Entry) {
    let events = bottom
    var hole = bottomCount
    bottomCount = hole &+ 1
    while hole > 0 && events[hole &- 1] < event {
      events[hole] = events[hole &- 1]
      hole &-= 1
    }
    events[hole] = event
  }

  /// Makes bottom the events of a bucket, or makes them the crowd where they are many of one instant.
  mutating func takeIn(_ bucket: Bucket, isCoarse: Bool) {
    let pool = isCoarse ? coarseChunks : fineChunks
    if bucket.count > Self.sortingLimit {
      pool.forEach(in: bucket) { crowd.push($0) }
      hasCrowd = true
    } else {
      pool.forEach(in: bucket) { sink($0) }
    }
    if isCoarse { coarseChunks.recycle(bucket) } else { fineChunks.recycle(bucket) }
  }
}

extension LadderQueue: @unchecked Sendable where Event: Sendable {}
