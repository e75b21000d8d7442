internal import Simulation

/// An M/M/8 queue until the last customer has left, on the standard queue, with fingerprint.
enum MultiServerBenchmark {
  static let all = [
    Benchmark("kernel/mm8-queue", unit: "customer") { scale in
      let customers = scale.pick(full: 500_000, tiny: 5_000)
      var simulation = Simulation<MultiServerQueue, LadderQueue<KernelEvent>>(
        model: MultiServerQueue(customers: customers, seed: 0))
      if let first = simulation.model.first() { simulation.schedule(first.event, at: first.time) }
      return PreparedBenchmark(
        run: { _ = simulation.run() },
        outcome: {
          let outcome = BenchmarkOutcome.of(simulation, digest: simulation.model.digest.value)
          return BenchmarkOutcome(amount: customers, digest: outcome.digest, counters: outcome.counters)
        })
    }
  ]
}
