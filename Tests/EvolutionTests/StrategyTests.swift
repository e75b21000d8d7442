import Evolution
import Testing

/// Strategies one by one, against theory or what they are for.
@Suite struct StrategyTests {
  private static func search(
    _ name: String, dimension: Int, seed: UInt64, lower: Double = -.infinity, upper: Double = .infinity,
    start: Double? = nil, population: Int? = nil
  ) throws -> Search {
    let space = try SearchSpace(dimension: dimension, lower: lower, upper: upper)
    return try StrategyRegistry.standard.search(
      name,
      SearchSetup(
        space, seed: seed, start: start.map { Array(repeating: $0, count: dimension) },
        populationSize: population))
  }

  /// Evaluations within which each comes to 10⁻⁸ of the sphere, twice what the slowest of eleven seeds took.
  @Test(arguments: [
    ("cma-es", 2500), ("sep-cma-es", 2500), ("xnes", 6000), ("snes", 4000), ("one-plus-one", 3000),
    ("mu-comma-lambda", 10_000), ("mu-plus-lambda", 12_000), ("cross-entropy", 25_000),
    ("de-rand-1", 15_000), ("de-best-1", 5000), ("de-current-to-best-1", 7000), ("l-shade", 25_000),
    ("particle-swarm", 10_000),
  ])
  func findsTheSphere(_ name: String, _ budget: Int) throws {
    let problem = try BenchmarkProblem(.sphere, dimension: 5)
    for seed in UInt64(0)..<3 {
      let search = try Self.search(name, dimension: 5, seed: seed, lower: -5, upper: 5, start: 3)
      #expect(search.run(problem, evaluations: budget, target: 1e-8))
    }
  }

  /// Rechenberg's theory: at best the distance falls by 0.2025/n in the logarithm an evaluation, for n → ∞.
  ///
  /// Ten searches of 4,000 evaluations in 20 dimensions have a standard error of some 2 %; the rule stays a little behind
  /// the best step size, and finite dimensions are a little faster.
  @Test func oneFifthRuleIsAsFastAsTheorySays() throws {
    let problem = try BenchmarkProblem(.sphere, dimension: 20)
    var rate = 0.0
    for seed in UInt64(0)..<10 {
      let search = try Self.search("one-plus-one", dimension: 20, seed: seed, start: 1)
      search.run(problem, evaluations: 400)
      let before = try #require(search.bestFitness)
      search.run(problem, evaluations: 4400)
      // The logarithm of costs falls twice as fast as that of distances.
      let decades = Self.log(before / (try #require(search.bestFitness)))
      rate += decades / 2 / 4000 * 20 / 10
    }
    #expect(rate > 0.15 && rate < 0.2025 * 1.1)
  }

  /// The natural logarithm, from the number of halvings and a series, with nothing imported for it.
  private static func log(_ x: Double) -> Double {
    let share = (x.significand - 1) / (x.significand + 1)
    var (sum, power) = (0.0, share)
    for term in stride(from: 1, to: 60, by: 2) {
      sum += 2 * power / Double(term)
      power *= share * share
    }
    return Double(x.exponent) * 0.693147180559945309 + sum
  }

  /// The least of N uniform numbers is 1/(N + 1) on average, with nearly that as its standard deviation.
  @Test func randomSearchIsUniform() throws {
    let (searches, count) = (400, 64)
    var sum = 0.0
    for seed in 0..<searches {
      let search = try Self.search(
        "random-search", dimension: 1, seed: UInt64(seed), lower: 0, upper: 1, population: count)
      let candidates = search.ask()
      search.tell(candidates.values)
      sum += try #require(search.bestFitness)
    }
    // Four standard errors.
    let expected = 1 / Double(count + 1)
    #expect(abs(sum / Double(searches) - expected) < 4 * expected / Double(searches).squareRoot())
  }

  /// OpenAI's strategy goes nowhere where all candidates cost the same, and along a slope at Adam's rate.
  @Test func gradientsFollowRanks() throws {
    let level = try Self.search("openai-es", dimension: 2, seed: 1)
    for _ in 0..<50 {
      let candidates = level.ask()
      level.tell(Array(repeating: 1, count: candidates.rows))
    }
    #expect(level.ask().values.allSatisfy { abs($0) < 0.6 })
    let slope = try Self.search("openai-es", dimension: 2, seed: 1)
    for _ in 0..<100 {
      let candidates = slope.ask()
      slope.tell((0..<candidates.rows).map { candidates[$0, 0] })
    }
    // 100 steps of 0.05 at most, nearly all of them downwards.
    let place = slope.ask().values.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let mean = place.reduce(0, +) / Double(place.count)
    #expect(mean < -4.5 && mean > -5.3)
  }
}
