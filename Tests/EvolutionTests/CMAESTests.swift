import Evolution
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
      strategy, problem, searches: 5, within: 4, stepSize: 2, budget: 40_000)
    #expect(once.count <= 2 && again.count >= 4)
  }

  /// A snapshot after restarts goes on with as many candidates, and to the same bits.
  @Test(arguments: ["ipop-cma-es", "bipop-cma-es", "hybrid-cma-es"]) func restartsAreResumed(
    _ strategy: String
  ) throws {
    let problem = try BenchmarkProblem(.rosenbrock, dimension: 2)
    func search() throws -> Search {
      let space = try SearchSpace(dimension: 2, lower: -4, upper: 5)
      return try StrategyRegistry.standard.search(strategy, SearchSetup(space, seed: 6))
    }
    let whole = try search()
    let first = whole.ask().rows
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
    }
    #expect(whole.ask().rows != first)
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

  /// Attempts with few candidates take shorter steps, and as long ones in each coordinate for its width.
  ///
  /// The spread of six normal numbers is not once in a million times a twentieth of that of six others.
  @Test(arguments: ["ipop-cma-es", "bipop-cma-es"]) func stepsFollowWidths(_ strategy: String) throws {
    let space = try SearchSpace(lower: [0, -500], upper: [1, 500])
    let search = try StrategyRegistry.standard.search(strategy, SearchSetup(space, seed: 3))
    var populations: [Int] = []
    for _ in 0..<20 {
      let candidates = search.ask()
      let spreads = (0..<2).map { axis in
        let values = (0..<candidates.rows).map { candidates[$0, axis] }
        return (values.max()! - values.min()!) / (space.upper[axis] - space.lower[axis])
      }
      #expect(spreads[1] > 0.05 * spreads[0] && spreads[0] > 0.05 * spreads[1])
      // Nothing tells better from worse: an attempt ends after two generations.
      search.tell(Array(repeating: 1, count: candidates.rows))
      populations.append(candidates.rows)
    }
    let grow = zip(populations, populations.dropFirst()).allSatisfy { $0 <= $1 }
    #expect(grow == (strategy == "ipop-cma-es"))
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
