import Simulation
import TestSupport
import Testing

/// All queues against the binary heap, at sizes and lengths for which a sorted array takes too long.
///
/// Three million pushes and pops in total.
@Suite struct EventQueueAgreementTests {
  /// Starts where half of all time is behind, and goes on to its end with the patterns that reach far.
  private static let start = SimulationTime(nanoseconds: 1 << 61)

  @Test(arguments: DelayPattern.allCases) func allAgree(_ pattern: DelayPattern) {
    var reference = BinaryHeapEventQueue<UInt64>()
    var queues = EventQueueKind.allCases.map { $0.queue(of: UInt64.self) }
    var factory = EventFactory(pattern, seed: 77, start: Self.start)
    var differing = Set<Int>()
    func pop() {
      let horizon = factory.stream.uniform(below: 9) == 0 ? factory.now : .never
      let expected = reference.popEarliest(notAfter: horizon)
      for index in queues.indices {
        let popped = queues[index].popEarliest(notAfter: horizon)
        if popped != expected || popped?.event != expected?.event { differing.insert(index) }
      }
      factory.now = expected?.time ?? factory.now
    }
    // Grows, holds and shrinks, twice.
    let size = pattern.isCrowded ? 1_000 : 4_000
    for step in 0..<6 * size {
      let event = factory.next()
      reference.push(event)
      for index in queues.indices { queues[index].push(event) }
      let phase = step % (3 * size) / size
      for _ in 0..<phase { pop() }
    }
    while reference.count > 0 { pop() }
    let names = differing.sorted().map { EventQueueKind.allCases[$0].rawValue }
    #expect(names.isEmpty)
    #expect(queues.allSatisfy { $0.count == 0 })
  }
}
