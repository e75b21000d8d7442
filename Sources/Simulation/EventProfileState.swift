/// The memory behind a profile.
struct EventProfileState {
  /// Where the code of what is running is shown; see ``EventProfile/placeLength``.
  let place: UnsafeMutablePointer<UInt8>
  let clock: @Sendable () -> Int64
  /// How often the processor was taken away so far.
  let interruptions: @Sendable () -> Int
  /// Nanoseconds by code.
  let nanoseconds: UnsafeMutablePointer<Int64>
  /// Events by type, and those of them that were timed.
  let counts: UnsafeMutablePointer<Int>
  let timedCounts: UnsafeMutablePointer<Int>
  /// What one reading of the clock adds to an interval.
  var overhead: Int64 = 0
  var untilTimed = EventProfile.stride
  private var code: UInt8 = 0
  private var stamp: Int64 = 0
  /// What it took to find the event whose type is not known yet.
  private var popNanoseconds: Int64 = 0
  private var knownInterruptions: Int

  /// An interval may have been interrupted if it is longer.
  private static let suspiciousNanoseconds: Int64 = 20_000

  init(
    place: UnsafeMutablePointer<UInt8>, clock: @escaping @Sendable () -> Int64,
    interruptions: @escaping @Sendable () -> Int
  ) {
    self.place = place
    self.clock = clock
    self.interruptions = interruptions
    knownInterruptions = interruptions()
    nanoseconds = .allocate(capacity: EventProfile.codeCount)
    nanoseconds.initialize(repeating: 0, count: EventProfile.codeCount)
    counts = .allocate(capacity: EventProfile.typeCount)
    counts.initialize(repeating: 0, count: EventProfile.typeCount)
    timedCounts = .allocate(capacity: EventProfile.typeCount)
    timedCounts.initialize(repeating: 0, count: EventProfile.typeCount)
  }

  func deallocate() {
    nanoseconds.deallocate()
    counts.deallocate()
    timedCounts.deallocate()
  }

  /// Begins to time a part outside of events.
  mutating func start(_ part: ProfilePart) {
    place[1] = EventProfile.timedFlag
    place[0] = EventProfile.timedFlag | part.rawValue
    code = part.rawValue
    stamp = clock()
  }

  /// The event that is found will be timed.
  mutating func startTimedPop() {
    untilTimed = EventProfile.stride
    start(.queue)
  }

  /// What runs from here on is that of a code, with or without its flag.
  @inline(never)
  mutating func switchTo(_ next: UInt8) {
    account()
    code = next & ~EventProfile.timedFlag
  }

  @inline(never)
  mutating func stop() {
    account()
    place[0] &= ~EventProfile.timedFlag
    place[1] &= ~EventProfile.timedFlag
  }

  /// The time of the search belongs to the type that is found.
  mutating func endTimedPop() {
    let now = clock()
    popNanoseconds = uninterrupted(now - stamp, base: 0)
    stamp = now
  }

  mutating func beginTimed(_ type: Int) {
    timedCounts[type] += 1
    code = place[1] & ~EventProfile.timedFlag
    nanoseconds[Int(code | ProfilePart.queue.rawValue)] += popNanoseconds
    account()
  }

  private mutating func account() {
    let now = clock()
    nanoseconds[Int(code)] += uninterrupted(now - stamp, base: code & 0xF8)
    stamp = now
  }

  /// An interval without the reading of the clock.
  ///
  /// It is none where the processor was taken away in it, within an event or on the way to one, since scaling would make
  /// much of that. Outside of events waiting counts.
  private mutating func uninterrupted(_ interval: Int64, base: UInt8) -> Int64 {
    let own = max(0, interval - overhead)
    guard own > Self.suspiciousNanoseconds, base > 0 || code == ProfilePart.queue.rawValue else { return own }
    let seen = interruptions()
    defer { knownInterruptions = seen }
    return seen == knownInterruptions ? own : 0
  }

  /// Finds out what a reading of the clock costs.
  mutating func calibrate() {
    let rounds = 1_000
    start(.hive)
    for _ in 0..<rounds { switchTo(0) }
    stop()
    overhead = nanoseconds[0] / Int64(rounds)
    nanoseconds[0] = 0
  }
}
