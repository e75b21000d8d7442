internal import Simulation

/// PHOLD with remote fraction 1, on the standard queue, with fingerprint.
enum PHOLDBenchmark {
  static let all = [1_024, 100_000].map(benchmark)

  static let family = SizeFamily(
    "kernel/phold", of: "processes", sizes: [100, 1_000, 10_000, 100_000], make: benchmark)

  private static func benchmark(_ processes: Int) -> Benchmark {
    Benchmark("kernel/phold-\(processes)", unit: "event") { scale in
      let events = max(scale.pick(full: 1_000_000, tiny: 10_000), processes)
      var simulation = PHOLDConfiguration(
        processes: processes, eventsPerProcess: 1, remote: 1, events: events
      ).simulation(LadderQueue<KernelEvent>.self, isFingerprinted: true)
      // The mean delay is 1 s.
      let horizon = SimulationTime(seconds: Double(events) / Double(processes))
      return PreparedBenchmark(
        run: { _ = simulation.run(until: horizon) },
        outcome: { .of(simulation, digest: simulation.model.checksum) })
    }
  }
}
