import Testing

@testable import Simulation

/// The checks of debug builds notice what is out of place.
@Suite struct EventQueueInvariantTests {
  private static let events = (0..<50 as Range<UInt64>).map {
    ScheduledEvent(time: SimulationTime(nanoseconds: Int64($0)), order: $0 << 1, event: $0)
  }

  @Test func binaryHeap() {
    var queue = BinaryHeapEventQueue<UInt64>()
    for event in Self.events { queue.push(event) }
    #expect(queue.isConsistent)
    queue.entries.swapAt(3, 40)
    #expect(!queue.isConsistent)
  }

  @Test func quaternaryHeap() {
    var queue = HeapEventQueue<UInt64>()
    for event in Self.events { queue.push(event) }
    #expect(queue.isConsistent)
    queue.heap.elements.swapAt(3, 40)
    #expect(!queue.isConsistent)
  }

  /// Few events are checked often and many rarely: in a million operations at each size, the work is bounded.
  @Test func checksAreRarerWhereTheyCostMore() {
    for size in [1, 10, 49] {
      var queue = BinaryHeapEventQueue<UInt64>()
      for event in Self.events.prefix(size) { queue.push(event) }
      let due = (0..<100_000 as Range<UInt64>).count {
        queue.isCheckDue(ScheduledEvent(time: .zero, order: $0 << 1, event: 0))
      }
      #expect(due > 0 && due * size <= 100_000 / 8 + size)
    }
  }
}
