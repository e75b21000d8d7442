internal import Evolution
internal import Kernels
internal import Probe

/// The benchmarks of evolution: generations of search strategies, and the simulation of the double pole.
public enum EvolutionBenchmarks {
  /// All cases, in the order in which they run.
  public static let cases: [EvolutionCase] =
    ["cma-es", "sep-cma-es"].flatMap { name in [10, 40, 100, 500].map { search(name, dimension: $0) } }
    + ["genetic-algorithm", "island-genetic-algorithm", "de-rand-1"].map {
      search($0, dimension: 10, population: 100, generations: 1000)
    } + [doublePole]

  /// Asking and telling, without the objective: an ellipsoid, searched from the beginning.
  static func search(
    _ name: String, dimension: Int, population: Int? = nil, generations: Int? = nil
  ) -> EvolutionCase {
    let generations = generations ?? (dimension < 500 ? 300 : 60)
    let path = "evolution/\(name)/\(dimension)" + (population.map { "/\($0)" } ?? "")
    return EvolutionCase(path: path, unit: "generation") {
      guard let problem = try? BenchmarkProblem(.ellipsoid, dimension: dimension),
        let space = try? SearchSpace(dimension: dimension),
        let search = try? StrategyRegistry.standard.search(
          name,
          SearchSetup(
            space, seed: 1, start: Array(repeating: 1, count: dimension), populationSize: population))
      else { preconditionFailure("\(path) cannot be made") }
      return trial(search, problem, generations: generations)
    }
  }

  private static func trial(
    _ search: Search, _ problem: BenchmarkProblem, generations: Int
  ) -> EvolutionTrial {
    var fitness = [Double](repeating: 0, count: search.ask().rows)
    var allocations = 0
    let start = Probe.sample()
    for generation in 0..<generations {
      let before = Probe.allocationsOfThread.count
      evaluate(search.ask(), problem, &fitness)
      search.tell(fitness)
      if generation >= generations / 2 { allocations += Probe.allocationsOfThread.count - before }
    }
    let whole = ProbeUsage(from: start, to: Probe.sample()).cpuSeconds
    // The objective alone, as often.
    let candidates = search.ask()
    let again = Probe.sample()
    for _ in 0..<generations { evaluate(candidates, problem, &fitness) }
    let objective = ProbeUsage(from: again, to: Probe.sample()).cpuSeconds
    var digest = Digest()
    for value in search.bestCandidate ?? [] { digest.add(Int64(bitPattern: value.bitPattern)) }
    digest.add(Int64(bitPattern: (search.bestFitness ?? 0).bitPattern))
    return EvolutionTrial(
      units: generations, seconds: whole - objective, allocations: allocations, digest: digest.value)
  }

  @inline(never)
  private static func evaluate(
    _ candidates: Matrix<Double>, _ problem: BenchmarkProblem, _ fitness: inout [Double]
  ) {
    for row in 0..<fitness.count { fitness[row] = problem.fitness(of: Candidate(candidates, row: row)) }
  }

  /// Actions of two poles that a linear controller, found by `cma-es`, keeps up for as long as it is let.
  static let doublePole = EvolutionCase(path: "evolution/double-pole", unit: "action") {
    let problem = DoublePoleProblem()
    let controller = balancing
    let candidate = Candidate(controller)
    let before = Probe.allocationsOfThread.count
    let start = Probe.sample()
    let actions = problem.fitness(of: candidate)
    let end = Probe.sample()
    let allocations = Probe.allocationsOfThread.count - before
    let seconds = ProbeUsage(from: start, to: end).cpuSeconds
    var digest = Digest()
    digest.add(Int64(actions))
    for value in controller { digest.add(Int64(bitPattern: value.bitPattern)) }
    return EvolutionTrial(
      units: Int(actions), seconds: seconds, allocations: allocations, digest: digest.value)
  }

  /// A controller that keeps the poles up.
  private static let balancing: [Double] = {
    let problem = DoublePoleProblem()
    for seed in UInt64(1)... {
      let setup = SearchSetup(problem.space, seed: seed)
      guard
        let search = try? StrategyRegistry.standard.search("cma-es", setup, direction: problem.direction)
      else { break }
      let solved = Double(DoublePoleProblem.solvedActions)
      if search.run(problem, evaluations: 2000, target: solved), let best = search.bestCandidate {
        return best
      }
    }
    preconditionFailure("no search comes to a controller")
  }()
}
