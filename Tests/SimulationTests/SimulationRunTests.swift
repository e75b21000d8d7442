import Simulation
import TestSupport
import Testing

/// Each event leaves a mark and schedules its successors.
private struct Echo: Model {
  struct Event: BitwiseCopyable {
    var generation: UInt32
    var label: UInt32
  }
  var seen: [String] = []

  mutating func handle<Queue: EventQueue>(
    _ event: Event, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == Event {
    seen.append("\(time.nanoseconds):\(event.label)")
    guard event.generation < 3 else { return }
    let next = Event(generation: event.generation + 1, label: event.label * 10)
    agenda.schedule(next, at: time)
    agenda.schedule(next, at: time + SimulationDuration(nanoseconds: 5), priority: EventPriority(rawValue: 1))
  }
}

@Suite struct SimulationRunTests {
  private typealias EchoSimulation = Simulation<Echo, HeapEventQueue<Echo.Event>>

  private func makeSimulation(label: UInt32 = 1) -> EchoSimulation {
    var simulation = EchoSimulation(model: Echo())
    simulation.schedule(Echo.Event(generation: 0, label: label), at: .zero)
    return simulation
  }

  @Test func sameInstantGoesByPriorityThenInsertion() {
    var simulation = makeSimulation()
    _ = simulation.run()
    #expect(simulation.model.seen.prefix(4) == ["0:1", "0:10", "0:100", "0:1000"])
    #expect(simulation.eventCount == 15)
  }

  @Test func slicingChangesNothing() {
    var whole = makeSimulation()
    _ = whole.run()
    var sliced = makeSimulation()
    var horizon: Int64 = 0
    while sliced.run(until: SimulationTime(nanoseconds: horizon), limit: 2) != .exhausted {
      horizon += 1
    }
    #expect(sliced.model.seen == whole.model.seen)
    #expect(sliced.fingerprint == whole.fingerprint)
  }

  @Test func copyIsAnotherUniverse() {
    var simulation = makeSimulation()
    _ = simulation.run(limit: 4)
    var branch = simulation
    branch.schedule(Echo.Event(generation: 3, label: 7), at: SimulationTime(nanoseconds: 100))
    _ = branch.run()
    _ = simulation.run()
    #expect(simulation.fingerprint != branch.fingerprint)
    #expect(simulation.model.seen == Array(branch.model.seen.dropLast()))
  }

  @Test func fingerprintSeesTimeContentAndCount() {
    var base = makeSimulation()
    _ = base.run()
    var other = makeSimulation(label: 2)
    _ = other.run()
    var later = EchoSimulation(model: Echo())
    later.schedule(Echo.Event(generation: 0, label: 1), at: SimulationTime(nanoseconds: 1))
    _ = later.run()
    var shorter = makeSimulation()
    _ = shorter.run(limit: 14)
    let prints = [base, other, later, shorter].map(\.fingerprint)
    #expect(Set(prints).count == 4)
  }

  @Test func fingerprintCrossesBlocks() {
    var simulation = EchoSimulation(model: Echo())
    for index in 0..<1_000 {
      simulation.schedule(
        Echo.Event(generation: 3, label: UInt32(index)), at: SimulationTime(nanoseconds: Int64(index)))
    }
    var seen = Set<Fingerprint>()
    repeat { seen.insert(simulation.fingerprint) } while simulation.run(limit: 1) == .limit
    #expect(seen.count == 1_001)
  }

  @Test func durationsRoundOnce() {
    #expect(SimulationDuration(seconds: 1e-9 * 0.5).nanoseconds == 1)
    #expect(SimulationDuration(seconds: 0.1).nanoseconds == 100_000_000)
    #expect(SimulationDuration(seconds: 1e300).nanoseconds == .max)
    #expect(SimulationDuration(seconds: -1e300).nanoseconds == .min)
    #expect(SimulationTime.never.saturatingAdding(SimulationDuration(nanoseconds: 1)) == .never)
  }
}
