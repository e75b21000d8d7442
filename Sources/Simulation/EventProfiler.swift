/// Owns a profile and reads it.
///
/// Not safe for use from several threads at once.
public final class EventProfiler {
  /// Where the marks go.
  public let profile: EventProfile

  /// A profile of nothing.
  ///
  /// - Parameters:
  ///   - place: bytes, of which the first shows the code of what is running, and which outlive the profiler.
  ///   - clock: nanoseconds that never run backwards.
  ///   - interruptions: how often the processor was taken away so far.
  public init(
    place: UnsafeMutablePointer<UInt8>, clock: @escaping @Sendable () -> Int64,
    interruptions: @escaping @Sendable () -> Int = { 0 }
  ) {
    let state = UnsafeMutablePointer<EventProfileState>.allocate(capacity: 1)
    state.initialize(to: EventProfileState(place: place, clock: clock, interruptions: interruptions))
    state.pointee.calibrate()
    profile = EventProfile(state)
  }

  deinit {
    for index in 0..<EventProfile.placeLength { profile.state.pointee.place[index] = 0 }
    profile.state.pointee.deallocate()
    profile.state.deallocate()
  }

  /// How many events there were of each type.
  public var eventCounts: [Int] { (0..<EventProfile.typeCount).map { profile.state.pointee.counts[$0] } }

  /// How many events of each type were timed.
  public var timedCounts: [Int] {
    (0..<EventProfile.typeCount).map { profile.state.pointee.timedCounts[$0] }
  }

  /// Seconds of each code: measured outside of events, estimated from the timed events within.
  public var seconds: [Double] {
    (0..<EventProfile.codeCount).map { code in
      let type = code >> 3
      let measured = Double(profile.state.pointee.nanoseconds[code]) / 1e9
      guard type > 0 else { return measured }
      let timed = profile.state.pointee.timedCounts[type]
      return timed > 0 ? measured * Double(profile.state.pointee.counts[type]) / Double(timed) : 0
    }
  }
}
