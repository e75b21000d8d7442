/// The benchmarks of the event kernel.
public enum KernelBenchmarks {
  /// All cases, in the order in which they run.
  ///
  /// - Parameter isFull: whether there are ten million pending events too, which takes many minutes.
  public static func cases(isFull: Bool) -> [BenchmarkCase] {
    let sizes = [16, 1_000, 10_000, 100_000, 1_000_000] + (isFull ? [10_000_000] : [])
    var cases: [BenchmarkCase] = []
    for increment in Increment.allCases {
      cases += sizes.map { hold(HoldConfiguration(size: $0, increment: increment, holds: 1_000_000)) }
    }
    cases += (isFull ? [1_000_000, 10_000_000] : [1_000_000]).map { memory(MemoryConfiguration(size: $0)) }
    for (processes, events) in [(1, 1), (1_000, 1), (1_000, 16), (1_024, 1), (100_000, 1), (1_000_000, 1)] {
      for remote in [1.0, 0.25] {
        // Enough for each process to have had some.
        let total = max(5_000_000, 8 * processes)
        cases.append(
          phold(
            PHOLDConfiguration(
              processes: processes, eventsPerProcess: events, remote: remote, events: total)))
      }
    }
    return cases + [multiServer(MultiServerConfiguration(customers: 2_000_000))]
  }

  static func hold(_ configuration: HoldConfiguration) -> BenchmarkCase {
    BenchmarkCase(
      benchmark: "kernel/hold",
      path: "kernel/hold/\(configuration.increment.rawValue)/\(configuration.size)",
      parameters: [
        Parameter(name: "increment", value: .word(configuration.increment.rawValue)),
        Parameter(name: "pending", value: .count(configuration.size)),
      ], workload: .hold(configuration))
  }

  static func memory(_ configuration: MemoryConfiguration) -> BenchmarkCase {
    BenchmarkCase(
      benchmark: "kernel/memory", path: "kernel/memory/\(configuration.size)",
      parameters: [
        Parameter(name: "pending", value: .count(configuration.size)),
        Parameter(name: "event_bytes", value: .count(16)),
      ], workload: .memory(configuration))
  }

  static func phold(_ configuration: PHOLDConfiguration) -> BenchmarkCase {
    BenchmarkCase(
      benchmark: "kernel/phold",
      path:
        "kernel/phold/\(configuration.processes)x\(configuration.eventsPerProcess)/\(configuration.remote)",
      parameters: [
        Parameter(name: "processes", value: .count(configuration.processes)),
        Parameter(name: "events_per_process", value: .count(configuration.eventsPerProcess)),
        Parameter(name: "remote", value: .number(configuration.remote)),
      ], workload: .phold(configuration))
  }

  static func multiServer(_ configuration: MultiServerConfiguration) -> BenchmarkCase {
    BenchmarkCase(
      benchmark: "kernel/mm8", path: "kernel/mm8",
      parameters: [Parameter(name: "customers", value: .count(configuration.customers))],
      workload: .multiServer(configuration))
  }
}
