/// The memory behind a profile.
struct EventProfileState {
  /// Where the code of what is running is shown.
  let place: UnsafeMutablePointer<UInt8>
  let clock: @Sendable () -> Int64
  /// Nanoseconds by code.
  let nanoseconds: UnsafeMutablePointer<Int64>
  /// Events by type, and those of them that were timed.
  let counts: UnsafeMutablePointer<Int>
  let timedCounts: UnsafeMutablePointer<Int>
  /// What one reading of the clock adds to an interval.
  var overhead: Int64 = 0
  /// The code of the type that is being handled, without its part.
  var base: UInt8 = 0
  var isTiming = false
  var untilTimed = EventProfile.stride
  private var code: UInt8 = 0
  private var stamp: Int64 = 0
  /// What it took to find the event whose type is not known yet.
  private var popNanoseconds: Int64 = 0

  init(place: UnsafeMutablePointer<UInt8>, clock: @escaping @Sendable () -> Int64) {
    self.place = place
    self.clock = clock
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

  mutating func start(_ code: UInt8) {
    self.code = code
    isTiming = true
    stamp = clock()
  }

  /// The event that is found will be timed.
  mutating func startTimedPop() {
    untilTimed = EventProfile.stride
    start(ProfilePart.queue.rawValue)
  }

  mutating func switchTo(_ next: UInt8) {
    account()
    code = next
  }

  mutating func stop() {
    account()
    isTiming = false
  }

  /// The time of the search belongs to the type that is found.
  mutating func endTimedPop() {
    let now = clock()
    popNanoseconds = max(0, now - stamp - overhead)
    stamp = now
  }

  mutating func beginTimed(_ type: Int) {
    timedCounts[type] += 1
    code = base
    nanoseconds[Int(base | ProfilePart.queue.rawValue)] += popNanoseconds
    account()
  }

  private mutating func account() {
    let now = clock()
    nanoseconds[Int(code)] += max(0, now - stamp - overhead)
    stamp = now
  }

  /// Finds out what a reading of the clock costs.
  mutating func calibrate() {
    let rounds = 1_000
    start(0)
    for _ in 0..<rounds { switchTo(0) }
    stop()
    overhead = nanoseconds[0] / Int64(rounds)
    nanoseconds[0] = 0
  }
}
