internal import Simulation

/// The hold model with exponential increments on a bare queue, of each kind.
enum HoldBenchmark {
  static let all =
    EventQueueKind.allCases.map { benchmark($0, pending: 1_000) }
    + [benchmark(.ladder, pending: 100_000), benchmark(.calendar, pending: 100_000)]

  static let families = EventQueueKind.allCases.map { kind in
    SizeFamily(
      "kernel/hold-\(kind.rawValue)", of: "pending events",
      sizes: [16, 100, 1_000, 10_000, 100_000, 1_000_000]
    ) { benchmark(kind, pending: $0) }
  }

  private static func benchmark(_ kind: EventQueueKind, pending: Int) -> Benchmark {
    Benchmark("kernel/hold-\(kind.rawValue)-\(pending)", unit: "hold") { scale in
      let holds = scale.pick(full: 1_000_000, tiny: 10_000)
      return switch kind {
      case .ladder: prepared(LadderQueue<KernelEvent>.self, pending, holds)
      case .quaternaryHeap: prepared(HeapEventQueue<KernelEvent>.self, pending, holds)
      case .binaryHeap: prepared(BinaryHeapEventQueue<KernelEvent>.self, pending, holds)
      case .calendar: prepared(CalendarQueue<KernelEvent>.self, pending, holds)
      }
    }
  }

  private static func prepared<Queue: EventQueue<KernelEvent>>(
    _: Queue.Type, _ pending: Int, _ holds: Int
  ) -> PreparedBenchmark {
    var model = HoldModel<Queue>(size: pending, increment: .exponential) { KernelEvent(subject: UInt32($0)) }
    return PreparedBenchmark(
      run: { model.hold(holds) },
      outcome: {
        BenchmarkOutcome(
          amount: holds, digest: String(model.digest.value, radix: 16),
          counters: [
            ExactCounter("pushes", of: "queue", pending + holds), ExactCounter("pops", of: "queue", holds),
          ])
      })
  }
}
