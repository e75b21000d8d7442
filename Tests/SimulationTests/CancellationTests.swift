import Simulation
import TestSupport
import Testing

/// Schedules timers, and cancels some of them, as its events ask.
private struct Timers: Model {
  struct Event: BitwiseCopyable {
    var number: UInt64
  }
  var stream = RandomStream.test(5)
  var handles: [EventHandle] = []
  var fired: [UInt64] = []
  var expected: [(time: Int64, number: UInt64)] = []
  var cancelled = Set<UInt64>()
  var numbers: [UInt64] = []
  var largestBacklog = 0

  mutating func handle<Queue: EventQueue>(
    _ event: Event, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == Event {
    fired.append(event.number)
    guard fired.count < 3_000 else { return }
    for _ in 0..<3 {
      let number = UInt64(numbers.count + 1)
      let due = time + SimulationDuration(nanoseconds: Int64(stream.uniform(below: 1_000)))
      handles.append(agenda.scheduleCancellable(Event(number: number), at: due))
      numbers.append(number)
      expected.append((due.nanoseconds, number))
    }
    for _ in 0..<2 {
      let choice = stream.uniform(below: handles.count)
      let isPending = !fired.contains(numbers[choice]) && !cancelled.contains(numbers[choice])
      #expect(agenda.cancel(handles[choice]) == isPending)
      if isPending { cancelled.insert(numbers[choice]) }
    }
  }
}

@Suite struct CancellationTests {
  /// What fires is what was scheduled and not cancelled, in order; stale handles are refused.
  @Test func cancelledEventsDoNotHappen() {
    var simulation = Simulation<Timers, LadderQueue<Timers.Event>>(model: Timers())
    simulation.schedule(Timers.Event(number: 0), at: .zero)
    _ = simulation.run()
    let model = simulation.model
    let alive = model.expected.filter { !model.cancelled.contains($0.number) }
      .sorted { ($0.time, $0.number) < ($1.time, $1.number) }
    #expect(model.fired == [0] + alive.map(\.number))
    #expect(!model.cancelled.isEmpty)
    #expect(simulation.agenda.count == 0)
  }
}
