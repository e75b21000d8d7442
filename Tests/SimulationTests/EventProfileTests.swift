import Simulation
import Testing

/// A profile of a queue whose clock moves by a known step at every reading.
@Suite struct EventProfileTests {
  /// Moves on by ten nanoseconds whenever it is read.
  private final class SteppingClock: @unchecked Sendable {
    var now: Int64 = 0
    func read() -> Int64 {
      now += 10
      return now
    }
  }

  private struct Echo: Model {
    typealias Event = UInt32
    var left = 12_700

    mutating func handle<Queue: EventQueue>(
      _ event: UInt32, at time: SimulationTime, _ agenda: inout Agenda<Queue>
    ) where Queue.Event == UInt32 {
      agenda.begin(type: Int(event))
      agenda.enter(.policy)
      left -= 1
      agenda.enter(.hive)
      guard left > 0 else { return }
      agenda.schedule(event == 1 ? 2 : 1, at: time + SimulationDuration(nanoseconds: 1))
    }
  }

  private func profile(_ kind: EventQueueKind, place: UnsafeMutablePointer<UInt8>) -> (
    EventProfiler, Fingerprint
  ) {
    let clock = SteppingClock()
    let profiler = unsafe EventProfiler(place: place) { clock.read() }
    var simulation = Simulation(
      model: Echo(), queue: ChosenEventQueue<UInt32>(kind, profile: profiler.profile))
    simulation.schedule(1, at: .zero)
    _ = simulation.run()
    return (profiler, simulation.fingerprint)
  }

  @Test(arguments: EventQueueKind.allCases) func countsAreExactAndTimesAddUp(_ kind: EventQueueKind) {
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: EventProfile.placeLength)
    unsafe place.initialize(repeating: 0, count: EventProfile.placeLength)
    defer { unsafe place.deallocate() }
    let (profiler, fingerprint) = unsafe profile(kind, place: place)
    #expect(profiler.eventCounts == [0, 6_350, 6_350, 0, 0, 0, 0, 0])
    // The cost of reading the clock is all that this clock shows, and is taken off.
    #expect(profiler.seconds.allSatisfy { $0 == 0 })
    var plain = Simulation(model: Echo(), queue: LadderQueue<UInt32>())
    plain.schedule(1, at: .zero)
    _ = plain.run()
    #expect(plain.fingerprint == fingerprint)
  }

  /// Work that is done in a part is found there, scaled from one event in 251 to all.
  @Test func timesAreThoseOfTheParts() {
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: EventProfile.placeLength)
    unsafe place.initialize(repeating: 0, count: EventProfile.placeLength)
    defer { unsafe place.deallocate() }
    let clock = SteppingClock()
    let profiler = unsafe EventProfiler(place: place) { clock.read() }
    var queue = ChosenEventQueue<UInt32>(.ladder, profile: profiler.profile)
    for number in 0..<1270 {
      queue.push(
        ScheduledEvent(time: SimulationTime(nanoseconds: Int64(number)), order: UInt64(number) << 1, event: 3)
      )
    }
    while queue.popEarliest(notAfter: .never) != nil {
      profiler.profile.begin(type: 3)
      profiler.profile.enter(.policy)
      // The bit above the code is set while the event is timed.
      let code = unsafe place.pointee
      #expect(code & 0x3F == 3 << 3 | ProfilePart.policy.rawValue)
      clock.now += 500
      profiler.profile.enter(.hive)
      clock.now += 100
    }
    profiler.profile.leaveEvents(for: .output)
    clock.now += 70_000
    profiler.profile.leaveEvents(for: .recording)
    let seconds = profiler.seconds
    #expect(abs(seconds[3 << 3 | Int(ProfilePart.policy.rawValue)] - 1270 * 500e-9) < 1e-12)
    #expect(abs(seconds[3 << 3 | Int(ProfilePart.hive.rawValue)] - 1270 * 100e-9) < 1e-12)
    #expect(abs(seconds[Int(ProfilePart.output.rawValue)] - 70e-6) < 1e-12)
  }
}
