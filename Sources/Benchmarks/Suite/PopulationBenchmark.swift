internal import Kernels
internal import Simulation

/// A thousand small networks evaluated at once, one observation each, again and again.
enum PopulationBenchmark {
  static let all = [[8, 16, 4], [32, 64, 8]].map(benchmark)

  private static func benchmark(_ sizes: [Int]) -> Benchmark {
    let name = sizes.map(String.init).joined(separator: "-")
    return Benchmark("learning/population-\(name)", unit: "network") { scale in
      let (population, rounds) = (LearningBenchmarks.population(sizes, 1_000), scale.pick(full: 500, tiny: 5))
      return PreparedBenchmark(
        run: { for _ in 0..<rounds { population.evaluate() } },
        outcome: {
          let outputs = (0..<population.count).flatMap { network in
            (0..<(sizes.last ?? 0)).map { population.output(of: network, $0) }
          }
          return BenchmarkOutcome(
            amount: rounds * population.count, digest: Digest.text(of: outputs),
            counters: [
              ExactCounter(
                "floating_point_operations", of: "kernels", population.floatingPointOperations * rounds)
            ])
        })
    }
  }
}
