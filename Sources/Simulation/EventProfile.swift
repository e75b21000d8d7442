/// Where a profile of a running simulation is kept: marks go to it from the event queue's owner.
///
/// Of every event it is counted what type it is; the time of one in ``stride`` is taken, part by part. What is outside of
/// events is timed whole. A byte outside says at any time which type and part is running, for a counter of allocations.
public struct EventProfile: @unchecked Sendable {
  /// One event in so many is timed: a prime, so that no pattern of events keeps in step with it.
  public static let stride = 251
  /// How many types of events can be told apart, of which 0 is no event.
  public static let typeCount = 8
  /// How many pairs of a type and a part there are; a pair's code is 8·type + part.
  public static let codeCount = typeCount * ProfilePart.allCases.count

  /// How many bytes there are at the place: the code of what is running, and its type without its part; in both, a flag
  /// above the code says whether it is timed.
  public static let placeLength = 2
  /// Set in both bytes of the place while what is running is timed, so that a mark need look at nothing else.
  static let timedFlag: UInt8 = 0x80

  let state: UnsafeMutablePointer<EventProfileState>
  private let place: UnsafeMutablePointer<UInt8>

  init(_ state: UnsafeMutablePointer<EventProfileState>) {
    self.state = state
    place = state.pointee.place
  }

  /// Says that what is running is that of a code with its flag.
  @inline(__always)
  private func resume(_ code: UInt8) {
    place[0] = code
    if code & Self.timedFlag != 0 { state.pointee.switchTo(code) }
  }

  /// Says that another part is running now.
  @inline(__always)
  public func enter(_ part: ProfilePart) { resume(place[1] | part.rawValue) }

  /// Says that an event is added to the queue, and returns the code of what is running.
  @inline(__always)
  func beginPush() -> UInt8 {
    let code = place[0]
    enter(.queue)
    return code
  }

  /// Says that what runs again is that of a code.
  @inline(__always)
  func endPush(_ code: UInt8) { resume(code) }

  /// Says that an event of a type begins to be handled; types are from 1 to 7.
  @inline(__always)
  public func begin(type: Int) {
    state.pointee.counts[type] &+= 1
    let code = place[1] & Self.timedFlag | UInt8(truncatingIfNeeded: type) << 3
    place[1] = code
    place[0] = code
    if code & Self.timedFlag != 0 { state.pointee.beginTimed(type) }
  }

  /// Says that the next event is looked for; whatever was running is over.
  @inline(__always)
  func beginPop() {
    if place[1] & Self.timedFlag != 0 { state.pointee.stop() }
    place[1] = 0
    place[0] = ProfilePart.queue.rawValue
    state.pointee.untilTimed &-= 1
    if state.pointee.untilTimed == 0 { state.pointee.startTimedPop() }
  }

  /// Says that the next event was found.
  @inline(__always)
  func endPop() {
    if place[1] & Self.timedFlag != 0 { state.pointee.endTimedPop() }
  }

  /// Says that no event is being handled from here on, and which part is running.
  public func leaveEvents(for part: ProfilePart) {
    if place[1] & Self.timedFlag != 0 { state.pointee.stop() }
    state.pointee.start(part)
  }
}
