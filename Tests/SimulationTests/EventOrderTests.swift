import Simulation
import TestSupport
import Testing

/// Every queue against a sorted array, on patterns of pushes and pops that models make.
@Suite struct EventOrderTests {
  /// How far ahead events are pushed.
  enum Pattern: String, CaseIterable, Sendable {
    case exponential, burst, farFuture, bimodal, sameInstant, nearby, steps

    func delay(from stream: inout RandomStream) -> Int64 {
      switch self {
      case .exponential: Int64(stream.exponential(mean: 1e9))
      case .burst: stream.uniform(below: 100) == 0 ? Int64(stream.uniform(below: 1_000_000)) : 0
      case .farFuture: stream.uniform(below: 10) == 0 ? 1 << 61 : Int64(stream.uniform(below: 1_000))
      case .bimodal: Int64(stream.uniform(below: 10) == 0 ? 1e12 : 1e6 * stream.uniform())
      case .sameInstant: 0
      case .nearby: Int64(stream.uniform(below: 4))
      case .steps: Int64(stream.uniform(below: 3)) * 1_000_000
      }
    }
  }

  @Test(arguments: Pattern.allCases, [1, 40, 2_000]) func heap(_ pattern: Pattern, size: Int) {
    check(HeapEventQueue<UInt64>(), pattern, size: size)
  }

  @Test(arguments: Pattern.allCases, [1, 40, 2_000]) func ladder(_ pattern: Pattern, size: Int) {
    check(LadderQueue<UInt64>(), pattern, size: size)
  }

  /// Fills up to a size, holds, and drains.
  private func check<Queue: EventQueue<UInt64>>(_ empty: Queue, _ pattern: Pattern, size: Int) {
    var queue = empty
    var reference: [ScheduledEvent<UInt64>] = []
    var stream = RandomStream.test(UInt64(size))
    var now = SimulationTime.zero
    var sequence: UInt64 = 0
    func push() {
      let due = now.saturatingAdding(SimulationDuration(nanoseconds: pattern.delay(from: &stream)))
      let time = min(due, SimulationTime(nanoseconds: .max - 1))
      let order = UInt64(stream.uniform(below: 3)) << 56 | sequence << 1
      let event = ScheduledEvent(time: time, order: order, event: sequence)
      sequence += 1
      queue.push(event)
      // Descending, so that the next one is last.
      var position = reference.count
      while position > 0 && reference[position - 1] < event { position -= 1 }
      reference.insert(event, at: position)
    }
    for step in 0..<3 * size + 500 {
      let grows = step < size ? 0.9 : step < 2 * size ? 0.5 : 0.1
      if stream.uniform() < grows { push() }
      if stream.uniform() < 1 - grows || step % 7 == 0 {
        let horizon = stream.uniform(below: 5) == 0 ? now : .never
        let expected = (reference.last?.time ?? .never) <= horizon ? reference.popLast() : nil
        let popped = queue.popEarliest(notAfter: horizon)
        #expect(popped == expected && popped?.event == expected?.event)
        now = max(now, popped?.time ?? now)
      }
      #expect(queue.count == reference.count)
    }
    var seen: [UInt64] = []
    queue.forEach { seen.append($0.event) }
    #expect(seen.sorted() == reference.map(\.event).sorted())
    while let expected = reference.popLast() {
      #expect(queue.popEarliest(notAfter: .never)?.event == expected.event)
    }
    #expect(queue.popEarliest(notAfter: .never) == nil)
  }
}

/// The ladder against the heap, on sizes for which a sorted array takes too long.
@Suite struct EventQueueAgreementTests {
  @Test(arguments: EventOrderTests.Pattern.allCases) func ladderAgreesWithHeap(
    _ pattern: EventOrderTests.Pattern
  ) {
    var ladder = LadderQueue<UInt64>()
    var heap = HeapEventQueue<UInt64>()
    var stream = RandomStream.test(77)
    var now = SimulationTime.zero
    for step in 0..<60_000 {
      let due = now.saturatingAdding(SimulationDuration(nanoseconds: pattern.delay(from: &stream)))
      let event = ScheduledEvent(
        time: min(due, SimulationTime(nanoseconds: .max - 1)),
        order: UInt64(stream.uniform(below: 3)) << 56 | UInt64(step) << 1, event: UInt64(step))
      ladder.push(event)
      heap.push(event)
      // Grows to 20,000, holds, and shrinks.
      let pops = step < 20_000 ? 0 : step < 40_000 ? 1 : 2
      for _ in 0..<pops {
        let popped = ladder.popEarliest(notAfter: .never)
        #expect(popped == heap.popEarliest(notAfter: .never))
        now = popped?.time ?? now
      }
    }
    while let expected = heap.popEarliest(notAfter: .never) {
      #expect(ladder.popEarliest(notAfter: .never) == expected)
    }
    #expect(ladder.count == 0)
  }

  /// A copy is changed without the original.
  @Test func copiesAreApart() {
    var original = LadderQueue<UInt64>()
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
