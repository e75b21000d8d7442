import Evolution
import Kernels
import Simulation
import Testing

@Suite struct CMAESTests {
  /// Evaluations to 10⁻⁸ of so many searches from random starts; nil for those that did not come there.
  private static func evaluations(
    _ strategy: String, _ problem: BenchmarkProblem, searches: Int, within half: Double, stepSize: Double,
    budget: Int
  ) throws -> [Int] {
    try (0..<searches).compactMap { seed in
      var stream = RandomStream(seed: UInt64(seed), key: StreamKey(component: .test, purpose: 9))
      let start = (0..<problem.space.dimension).map { _ in (2 * stream.uniform() - 1) * half }
      let search = try StrategyRegistry.standard.search(
        strategy, SearchSetup(problem.space, seed: UInt64(seed), start: start, stepSize: stepSize))
      return search.run(problem, evaluations: budget, target: 1e-8) ? search.evaluations : nil
    }
  }

  private static func median(_ values: [Int]) -> Int { values.sorted()[values.count / 2] }

  /// The medians of pycma are 1420, 4080 and 5850.
  ///
  /// Ours of 21 seeds have standard errors of some 2 %, 2 % and 4 %, which at
  /// three of them bounds what may be seen here where ours are no greater.
  @Test(arguments: [
    (BenchmarkProblem.Function.sphere, 4.0, 2.0, 1420.0, 0.06), (.ellipsoid, 4, 2, 4080, 0.06),
    (.rosenbrock, 2, 0.5, 5850, 0.12),
  ])
  func asFewEvaluationsAsPycma(
    _ function: BenchmarkProblem.Function, _ half: Double, _ stepSize: Double, _ published: Double,
    _ tolerance: Double
  ) throws {
    let found = try Self.evaluations(
      "cma-es", BenchmarkProblem(function, dimension: 10), searches: 21, within: half, stepSize: stepSize,
      budget: 60_000)
    // Rosenbrock has a local optimum, which takes one search in ten or so.
    #expect(found.count >= (function == .rosenbrock ? 15 : 21))
    #expect(Double(Self.median(found)) <= published * (1 + tolerance))
  }

  /// A rotation changes nothing for the full covariance matrix, and all for the diagonal one.
  @Test func rotationsAreLearnt() throws {
    let straight = try BenchmarkProblem(.ellipsoid, dimension: 6)
    let turned = try BenchmarkProblem(.rotatedEllipsoid, dimension: 6, seed: 4)
    func median(_ strategy: String, _ problem: BenchmarkProblem) throws -> Int {
      let found = try Self.evaluations(
        strategy, problem, searches: 9, within: 4, stepSize: 2, budget: 20_000)
      return found.count == 9 ? Self.median(found) : .max
    }
    let full = try (median("cma-es", straight), median("cma-es", turned))
    #expect(Double(full.1).isWithin(0.15, of: Double(full.0)))
    let diagonal = try (median("sep-cma-es", straight), median("sep-cma-es", turned))
    #expect(diagonal.0 < full.0 && diagonal.1 > 2 * full.1)
  }

  /// Rastrigin in five dimensions: a search of the usual size fails nearly always, restarts find the optimum.
  @Test(arguments: ["ipop-cma-es", "bipop-cma-es", "hybrid-cma-es"]) func restartsFindWhatOneSearchDoesNot(
    _ strategy: String
  ) throws {
    let problem = try BenchmarkProblem(.rastrigin, dimension: 5)
    let once = try Self.evaluations(
      "cma-es", problem, searches: 5, within: 4, stepSize: 2, budget: 40_000)
    let again = try Self.evaluations(
      strategy, problem, searches: 5, within: 4, stepSize: 2, budget: 100_000)
    #expect(once.count <= 2 && again.count >= 4)
  }

  /// A snapshot after restarts goes on with as many candidates, and to the same bits.
  @Test(arguments: ["ipop-cma-es", "bipop-cma-es", "hybrid-cma-es"]) func restartsAreResumed(
    _ strategy: String
  ) throws {
    let problem = try BenchmarkProblem(.rosenbrock, dimension: 2)
    func search() throws -> Search {
      let space = try SearchSpace(dimension: 2, lower: -4, upper: 5)
      return try StrategyRegistry.standard.search(strategy, SearchSetup(space, seed: 7))
    }
    let whole = try search()
    var sizes = [whole.ask().rows]
    for budget in [3000, 6000, 9000] {
      whole.run(problem, evaluations: budget)
      var archive = SnapshotArchive()
      whole.snapshot(&archive)
      let resumed = try search()
      var reading = SnapshotArchive(reading: archive.bytes)
      resumed.snapshot(&reading)
      #expect(reading.isExhausted)
      #expect(resumed.ask().values == whole.ask().values)
      resumed.run(problem, evaluations: budget + 2000)
      whole.run(problem, evaluations: budget + 2000)
      #expect(resumed.ask().values == whole.ask().values && resumed.bestCandidate == whole.bestCandidate)
      sizes.append(whole.ask().rows)
    }
    #expect(sizes.contains { $0 != sizes[0] })
  }

  /// Where nothing tells better from worse, a lone search takes longer steps, but one of many ends after as many
  /// generations as there are coordinates.
  @Test(arguments: ["ipop-cma-es", "bipop-cma-es"]) func plateausEndAnAttempt(_ strategy: String) throws {
    let space = try SearchSpace(dimension: 4, lower: -5, upper: 5)
    let search = try StrategyRegistry.standard.search(strategy, SearchSetup(space, seed: 2))
    let first = search.ask().rows
    for _ in 0..<4 {
      #expect(search.ask().rows == first)
      search.tell(Array(repeating: 1, count: first))
    }
    // The next attempt is known at once, so that none goes beyond a budget.
    #expect(search.strategy.candidates.rows == 2 * first)
  }

  /// Small attempts of BIPOP: λ·(½λ_large/λ)^(U²) candidates with a uniform U, and first steps of any length that are the
  /// same share of every coordinate's width.
  @Test func smallAttemptsAreAsPublished() throws {
    let (standard, widths) = (64, [1.0, 1e-3])
    let space = try SearchSpace(lower: [0, 0], upper: widths)
    var exponents: [Double] = []
    for seed in UInt64(0)..<16 {
      let search = try StrategyRegistry.standard.search(
        "bipop-cma-es", SearchSetup(space, seed: seed, populationSize: standard))
      var largest = standard
      while largest < 32 * standard {
        let candidates = search.ask()
        if candidates.rows > largest {
          largest = candidates.rows
        } else if largest >= 4 * standard {
          let (share, most) = (Double(candidates.rows) / Double(standard), Double(largest / standard / 2))
          exponents.append(ReproducibleMath.log(share) / ReproducibleMath.log(most))
        }
        let spreads = (0..<2).map { Self.spread(candidates, $0) / widths[$0] }
        #expect(spreads[0] < 4 * spreads[1] && spreads[1] < 4 * spreads[0])
        // On a plateau, an attempt ends after as many generations as there are coordinates.
        for _ in 0..<2 { search.tell(Array(repeating: 1, count: search.ask().rows)) }
      }
    }
    // U² has the mean 1/3 and the deviation 0.298; rounding down takes less than a hundredth off.
    let mean = exponents.reduce(0, +) / Double(exponents.count)
    #expect(exponents.count > 200)
    #expect(abs(mean - 1 / 3) < 4 * 0.298 / Double(exponents.count).squareRoot() + 0.01)
  }

  /// The standard deviation of a coordinate of candidates.
  private static func spread(_ candidates: Matrix<Double>, _ index: Int) -> Double {
    let values = (0..<candidates.rows).map { candidates[$0, index] }
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }

  /// An attempt ends soon that stays in a valley worse than one that was found before.
  @Test func outclassedAttemptsEnd() throws {
    let space = try SearchSpace(dimension: 3, lower: -5, upper: 5)
    let search = try StrategyRegistry.standard.search("hybrid-cma-es", SearchSetup(space, seed: 2))
    var attempts: [(rows: Int, generations: Int)] = []
    for generation in 0..<600 {
      let candidates = search.ask()
      if candidates.rows != attempts.last?.rows { attempts.append((candidates.rows, 0)) }
      attempts[attempts.count - 1].generations += 1
      // Not a sum of coordinates; after the first attempt all costs are greater by one.
      let floor = attempts.count > 2 ? 1.0 : 0
      search.tell(
        (0..<candidates.rows).map { row in
          let (x, y, z) = (candidates[row, 0], candidates[row, 1], candidates[row, 2])
          return floor + (x - y) * (x - y) + x * x * y * y + 10 * z * z
        })
      if generation > 0, attempts.count > 3 { break }
    }
    // The probe, a whole attempt, a short one, and the beginning of another.
    #expect(attempts.count == 4)
    #expect(2 * attempts[2].generations < attempts[1].generations)
  }

  @Test func reasonsToStop() throws {
    func reason(_ fitness: ([Double]) -> Double) throws -> StopReason? {
      let space = try SearchSpace(dimension: 2)
      let search = try StrategyRegistry.standard.search("cma-es", SearchSetup(space, seed: 1))
      for _ in 0..<5000 where search.stopReason == nil {
        let candidates = search.ask()
        search.tell((0..<candidates.rows).map { fitness(candidates.rows($0..<$0 + 1).values) })
      }
      return search.stopReason
    }
    #expect(try reason { $0[0] } == .stepsDiverged)
    #expect(try reason { _ in 3 } == .stepsDiverged)
    #expect(try reason { $0[0] * $0[0] + $0[1] * $0[1] } == .costsLevel)
    #expect(try reason { 1e20 * (abs($0[0] - 1) + abs($0[1])) } == .stepsVanished)
  }
}

extension Double {
  fileprivate func isWithin(_ share: Double, of other: Double) -> Bool { abs(self - other) <= share * other }
}
