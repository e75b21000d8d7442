import Simulation
import TestSupport
import Testing

/// Every queue against a sorted array, on patterns of pushes and pops that models make.
@Suite struct EventOrderTests {
  @Test(arguments: EventQueueKind.allCases, DelayPattern.allCases)
  func popsInOrder(_ kind: EventQueueKind, _ pattern: DelayPattern) {
    for size in [1, 40, 600] { check(kind.queue(of: UInt64.self), pattern, size: size) }
  }

  /// Fills up to a size, holds, and drains.
  private func check<Queue: EventQueue<UInt64>>(_ empty: Queue, _ pattern: DelayPattern, size: Int) {
    var queue = empty
    var reference = SortedEvents()
    var factory = EventFactory(pattern, seed: UInt64(size), start: SimulationTime(nanoseconds: -5_000))
    var differences = 0
    for step in 0..<3 * size + 500 {
      let grows = step < size ? 0.9 : step < 2 * size ? 0.5 : 0.1
      if factory.stream.uniform() < grows {
        let event = factory.next()
        queue.push(event)
        reference.push(event)
      }
      if factory.stream.uniform() < 1 - grows || step % 7 == 0 {
        let horizon = factory.stream.uniform(below: 5) == 0 ? factory.now : .never
        let expected = reference.pop(notAfter: horizon)
        let popped = queue.popEarliest(notAfter: horizon)
        if popped != expected || popped?.event != expected?.event { differences += 1 }
        factory.now = max(factory.now, popped?.time ?? factory.now)
      }
      if queue.count != reference.events.count { differences += 1 }
    }
    #expect(differences == 0, "\(Queue.name), \(size)")
    var seen: [UInt64] = []
    queue.forEach { seen.append($0.event) }
    #expect(seen.sorted() == reference.events.map(\.event).sorted())
    while let expected = reference.pop(notAfter: .never) {
      #expect(queue.popEarliest(notAfter: .never)?.event == expected.event)
    }
    #expect(queue.popEarliest(notAfter: .never) == nil)
  }

  /// A copy is changed without the original.
  @Test(arguments: EventQueueKind.allCases) func copiesAreApart(_ kind: EventQueueKind) {
    var original = kind.queue(of: UInt64.self)
    for number in 0..<500 as Range<UInt64> {
      original.push(
        ScheduledEvent(
          time: SimulationTime(nanoseconds: Int64(number * 7919 % 500)), order: number << 1, event: number))
    }
    _ = original.popEarliest(notAfter: .never)
    var copy = original
    while copy.popEarliest(notAfter: .never) != nil {}
    for number in 500..<900 as Range<UInt64> {
      copy.push(ScheduledEvent(time: SimulationTime(nanoseconds: 1_000), order: number << 1, event: number))
    }
    for expected in 1..<500 as Range<Int64> {
      #expect(original.popEarliest(notAfter: .never)?.time.nanoseconds == expected)
    }
    #expect(original.count == 0 && copy.count == 400)
  }
}
