internal import Evolution
internal import Simulation

/// Searches for the least of a test function: candidates asked for, evaluated and told.
enum SearchBenchmark {
  private static let strategies = ["cma-es", "sep-cma-es", "genetic-algorithm", "de-rand-1", "l-shade"]

  static let all = strategies.flatMap { strategy in
    [10, 40].map { benchmark(strategy, dimension: $0) }
  }

  static let families = strategies.map { strategy in
    SizeFamily("evolution/\(strategy)-rosenbrock", of: "dimensions", sizes: [5, 10, 20, 40, 80, 160]) {
      benchmark(strategy, dimension: $0)
    }
  }

  private static func benchmark(_ strategy: String, dimension: Int) -> Benchmark {
    Benchmark("evolution/\(strategy)-rosenbrock-\(dimension)", unit: "evaluation") { scale in
      let problem = try BenchmarkProblem(.rosenbrock, dimension: dimension)
      let budget = scale.pick(full: 400_000 / dimension, tiny: 500)
      let start = [Double](repeating: 0, count: dimension)
      let setup = SearchSetup(
        problem.space, seed: 1, start: start, populationSize: 20, evaluations: budget)
      let search = try StrategyRegistry.standard.search(strategy, setup)
      return PreparedBenchmark(
        run: { search.run(problem, evaluations: budget) },
        outcome: {
          BenchmarkOutcome(
            amount: search.evaluations, digest: Digest.text(of: search.bestCandidate ?? []),
            counters: [
              ExactCounter("evaluations", of: "evolution", search.evaluations),
              ExactCounter("generations", of: "evolution", search.generations),
            ])
        })
    }
  }
}
