import Evolution
import Kernels
import Probe
import Simulation
import Testing

/// What `hybrid-cma-es` does where coordinates do not interact.
@Suite struct SeparableSearchTests {
  private static func search(_ dimension: Int, seed: UInt64) throws -> Search {
    let space = try SearchSpace(dimension: dimension, lower: -5, upper: 5)
    return try StrategyRegistry.standard.search("hybrid-cma-es", SearchSetup(space, seed: seed))
  }

  /// Rastrigin's function off the middle, in ten dimensions: 10^10 local optima, of which CMA-ES of any size that a budget
  /// of 8,000 allows finds the best hardly ever (22,000 evaluations at 200 candidates, one time in two).
  @Test(arguments: UInt64(1)...3) func sumsAreSearchedByCoordinate(_ seed: UInt64) throws {
    let problem = try BenchmarkProblem(.rastrigin, dimension: 10)
    let search = try Self.search(10, seed: seed)
    search.run(evaluations: 8000) { x in
      problem.fitness(of: Candidate(x.enumerated().map { $1 - 0.37 * Double($0) + 1.1 }))
    }
    #expect(try #require(search.bestFitness) < 1e-8)
  }

  /// Costs of ten orders of magnitude, and an optimum on the bounds.
  @Test func sumsOfManyMagnitudes() throws {
    let search = try Self.search(6, seed: 3)
    search.run(evaluations: 3000) { x in
      var (sum, scale) = (0.0, 1.0)
      for (index, value) in x.enumerated() {
        let distance = value - (index == 2 ? 6 : 0.3 * Double(index))
        sum += scale * distance * distance
        scale *= 100
      }
      return sum
    }
    // The third one ends at its bound, one short of its optimum.
    #expect(try #require(search.bestFitness) - 10_000 < 1e-8)
  }

  /// A turned ellipsoid is left to CMA-ES after the first generation, which has two candidates more than coordinates.
  @Test func interactionsAreNoticed() throws {
    let problem = try BenchmarkProblem(.rotatedEllipsoid, dimension: 5, seed: 8)
    let search = try Self.search(5, seed: 1)
    #expect(search.ask().rows == 7)
    search.tell((0..<7).map { problem.fitness(of: Candidate(search.ask(), row: $0)) })
    #expect(search.strategy.candidates.rows == 24)
    search.run(problem, evaluations: 10_000, target: 1e-8)
    #expect(try #require(search.bestFitness) <= 1e-8)
  }

  /// What looks like a sum at first, and is none elsewhere, is left as soon as that is seen.
  @Test func interactionsAreNoticedLate() throws {
    let search = try Self.search(2, seed: 5)
    var generations = 0
    while search.strategy.candidates.rows < 10, generations < 700 {
      let candidates = search.ask()
      search.tell(
        (0..<candidates.rows).map { row in
          let (x, y) = (candidates[row, 0] - 1, candidates[row, 1] - 1)
          return x * x + y * y + (abs(x) < 0.5 && abs(y) < 0.5 ? 0.01 * (x - y) * (x - y) : 0)
        })
      generations += 1
    }
    #expect(generations > 2 && generations < 40)
  }

  @Test func resumesToTheSameBits() throws {
    func sum(_ x: [Double]) -> Double { x.reduce(0) { $0 + abs($1 - 0.7) * (1 + $1 * $1) } }
    for budget in [5, 9, 40, 200] {
      let whole = try Self.search(3, seed: 4)
      whole.run(evaluations: budget, sum)
      let resumed = try whole.resumed { try Self.search(3, seed: 4) }
      whole.run(evaluations: budget + 200, sum)
      resumed.run(evaluations: budget + 200, sum)
      #expect(resumed.ask().values == whole.ask().values && resumed.bestCandidate == whole.bestCandidate)
    }
  }

  @Test(.enabled(if: Probe.countsAllocations)) func aGenerationAllocatesNothing() throws {
    let problem = try BenchmarkProblem(.rastrigin, dimension: 5)
    let search = try Self.search(5, seed: 1)
    var (fitness, allocations) = ([Double](), 0)
    for generation in 0..<100 {
      let before = Probe.allocationsOfThread.count
      let candidates = search.ask()
      fitness.removeAll(keepingCapacity: true)
      for row in 0..<candidates.rows { fitness.append(problem.fitness(of: Candidate(candidates, row: row))) }
      search.tell(fitness)
      if generation >= 3 { allocations += Probe.allocationsOfThread.count - before }
    }
    #expect(allocations == 0)
  }
}
