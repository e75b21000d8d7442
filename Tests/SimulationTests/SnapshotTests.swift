import Simulation
import TestSupport
import Testing

/// Events that draw from a stream when and how often the next ones come, at crowded instants and far off, and cancel
/// others.
private struct Chatter: Model, Snapshotted {
  struct Event: BitwiseCopyable { var label: UInt64 }

  var stream = RandomStream.test(51)
  var sum: UInt64 = 0
  private var handles: [EventHandle] = []

  mutating func handle<Queue: EventQueue>(
    _ event: Event, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == Event {
    sum = sum &* 31 &+ event.label
    for _ in 0..<(agenda.count < 400 ? 2 : stream.uniform(below: 3)) {
      let distance = stream.uniform(below: 3) == 0 ? 0 : stream.uniform(below: 1 << stream.uniform(below: 40))
      let next = Event(label: event.label &+ UInt64(distance))
      let instant = time + SimulationDuration(nanoseconds: Int64(distance))
      if stream.uniform(below: 4) == 0 {
        handles.append(agenda.scheduleCancellable(next, at: instant))
      } else {
        agenda.schedule(next, at: instant, priority: EventPriority(rawValue: UInt8(distance % 3)))
      }
    }
    if handles.count > 20, agenda.cancel(handles.remove(at: stream.uniform(below: handles.count))) {
      sum += 1
    }
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&stream)
    archive.plain(&sum)
    archive.plain(&handles)
  }
}

@Suite struct SnapshotTests {
  private typealias On<Queue: EventQueue<Chatter.Event>> = Simulation<Chatter, Queue>
  private typealias Ladder = On<LadderQueue<Chatter.Event>>
  private typealias Heap = On<HeapEventQueue<Chatter.Event>>

  private static func begin<Queue>(_ type: On<Queue>.Type) -> On<Queue> {
    var simulation = On<Queue>(model: Chatter())
    simulation.schedule(Chatter.Event(label: 1), at: .zero)
    return simulation
  }

  private static func save<Queue>(_ simulation: On<Queue>) -> [UInt8] {
    var (copy, archive) = (simulation, SnapshotArchive())
    copy.snapshot(&archive)
    return archive.bytes
  }

  private static func restore<Queue>(_ bytes: [UInt8], _ type: On<Queue>.Type) -> On<Queue> {
    var (simulation, archive) = (On<Queue>(model: Chatter()), SnapshotArchive(reading: bytes))
    simulation.snapshot(&archive)
    #expect(archive.isExhausted)
    return simulation
  }

  /// What was saved on one queue goes on the same way on each, and what is saved does not tell the queue.
  @Test func queuesRestoreEachOther() {
    var (ladder, heap) = (Self.begin(Ladder.self), Self.begin(Heap.self))
    for _ in 0..<30 {
      _ = ladder.run(limit: 337)
      _ = heap.run(limit: 337)
      let bytes = Self.save(ladder)
      #expect(bytes == Self.save(heap))
      var crossed = Self.restore(bytes, Heap.self)
      #expect(Self.save(crossed) == bytes)
      #expect(crossed.agenda.count == ladder.agenda.count)
      var undisturbed = ladder
      _ = undisturbed.run(limit: 5000)
      _ = crossed.run(limit: 5000)
      #expect(crossed.fingerprint == undisturbed.fingerprint)
      #expect(crossed.eventCount == undisturbed.eventCount)
      #expect(crossed.model.sum == undisturbed.model.sum)
      ladder = Self.restore(bytes, Ladder.self)
    }
  }

  /// A copy is a fork: whichever of the two runs first, neither sees the other.
  @Test func copiesAreForks() { forks(Ladder.self); forks(Heap.self) }

  private func forks<Queue>(_ type: On<Queue>.Type) {
    var undisturbed = Self.begin(type)
    _ = undisturbed.run(limit: 20_000)
    var trunk = Self.begin(type)
    for step in 1...10 {
      _ = trunk.run(limit: 1000)
      var branch = trunk
      var disturbed = trunk
      disturbed.schedule(Chatter.Event(label: 99), at: disturbed.agenda.now)
      _ = disturbed.run(limit: 500)
      _ = branch.run(limit: 20_000 - 1000 * step)
      #expect(branch.fingerprint == undisturbed.fingerprint)
      #expect(disturbed.fingerprint != undisturbed.fingerprint)
    }
    _ = trunk.run(limit: 10_000)
    #expect(trunk.fingerprint == undisturbed.fingerprint)
  }

  @Test func unwantedEventsGo() {
    var simulation = Heap(model: Chatter())
    for label in UInt64(0)..<10 {
      simulation.schedule(Chatter.Event(label: label), at: SimulationTime(nanoseconds: Int64(label)))
    }
    simulation.update { _, agenda in agenda.removeAll { $0.label % 2 == 0 } }
    #expect(simulation.agenda.count == 5)
  }
}
