import Evolution
import Testing

@Suite struct GeneticTests {
  private static func search(
    _ operators: GeneticOperators, _ space: SearchSpace, seed: UInt64 = 1, population: Int? = nil,
    direction: SearchDirection = .minimize
  ) throws -> Search {
    let registry = StrategyRegistry.standard.adding([
      .genetic("tried", "Operators under test.", source: "none", operators)
    ])
    return try registry.search(
      "tried", SearchSetup(space, seed: seed, populationSize: population), direction: direction)
  }

  /// Every choice of parents, mixed in every way, comes near to the optimum, and elites never get lost.
  @Test(arguments: [
    ParentSelection.tournament(size: 2), .tournament(size: 5), .roulette, .rank, .truncation(share: 0.3),
  ])
  func operatorsFindTheSphere(_ selection: ParentSelection) throws {
    let space = try SearchSpace(dimension: 4, lower: -5, upper: 5)
    let problem = try BenchmarkProblem(.sphere, dimension: 4)
    let crossovers: [Crossover] = [
      .onePoint, .twoPoint, .uniform, .simulatedBinary(index: 15), .blend(alpha: 0.5),
    ]
    for crossover in crossovers {
      for mutation in [Mutation.gaussian(share: 0.1), .polynomial(index: 20)] {
        let operators = GeneticOperators(selection: selection, crossover: crossover, mutation: mutation)
        let search = try Self.search(operators, space)
        search.run(problem, evaluations: 4000)
        #expect(try #require(search.bestFitness) < 0.3, "\(crossover) \(mutation)")
      }
    }
  }

  @Test func oneMaxIsSolved() throws {
    let problem = try BenchmarkProblem(.oneMax, dimension: 60)
    let search = try StrategyRegistry.standard.search(
      "genetic-algorithm-bits", SearchSetup(problem.space, seed: 2), direction: .maximize)
    #expect(search.run(problem, evaluations: 10_000, target: 60))
  }

  @Test func impossibleOperatorsAreNamed() throws {
    let space = try SearchSpace(dimension: 2)
    for operators in [
      GeneticOperators(selection: .tournament(size: 0)), GeneticOperators(selection: .truncation(share: 0)),
      GeneticOperators(crossover: .blend(alpha: -1)), GeneticOperators(crossoverRate: 1.5),
      GeneticOperators(mutation: .gaussian(share: .nan)), GeneticOperators(elites: 100),
      GeneticOperators(elites: -1), GeneticOperators(crossover: .simulatedBinary(index: .nan)),
    ] {
      #expect(throws: EvolutionError.self) { try Self.search(operators, space, population: 10) }
    }
  }

  /// With a budget, L-SHADE ends with the four candidates of its paper.
  @Test func lshadeShrinks() throws {
    let space = try SearchSpace(dimension: 5, lower: -5, upper: 5)
    let problem = try BenchmarkProblem(.rosenbrock, dimension: 5)
    let search = try StrategyRegistry.standard.search(
      "l-shade", SearchSetup(space, seed: 3, evaluations: 6000))
    #expect(search.ask().rows == 90)
    search.run(problem, evaluations: 6000)
    #expect(search.ask().rows <= 6)
    #expect(try #require(search.bestFitness) < 1e-2)
  }
}

/// Elites, and islands that exchange them.
@Suite struct IslandTests {
  private static func registry(_ model: IslandModel) -> StrategyRegistry {
    StrategyRegistry.standard.adding([
      .islands("tried", "Islands under test.", source: "none", GeneticOperators(elites: 0), model)
    ])
  }

  /// Best of each island's candidates, generation by generation, on the sphere.
  private static func bests(_ model: IslandModel, generations: Int) throws -> [[Double]] {
    let setup = SearchSetup(try SearchSpace(dimension: 3, lower: -5, upper: 5), seed: 1, populationSize: 40)
    let search = try registry(model).search("tried", setup)
    let rows = 40 / model.islands
    return (0..<generations).map { _ in
      let candidates = search.ask()
      let fitness = (0..<40).map { row in (0..<3).reduce(0) { $0 + abs(candidates[row, $1]) } }
      search.tell(fitness)
      return (0..<model.islands).map { fitness[$0 * rows..<($0 + 1) * rows].min() ?? 0 }
    }
  }

  /// Until the first migration islands know nothing of each other; without migrants they never do.
  @Test func islandsAreAloneUntilMigration() throws {
    let together = try Self.bests(IslandModel(islands: 4, migrants: 2, interval: 5), generations: 20)
    let alone = try Self.bests(IslandModel(islands: 4, migrants: 0, interval: 5), generations: 20)
    #expect(together[..<5] == alone[..<5])
    #expect(together[5...] != alone[5...])
    let one = try Self.bests(IslandModel(islands: 1, migrants: 3, interval: 1), generations: 20)
    #expect(one == (try Self.bests(IslandModel(islands: 1, migrants: 0, interval: 1), generations: 20)))
  }

  @Test func impossibleModelsAreNamed() throws {
    let setup = SearchSetup(try SearchSpace(dimension: 3), seed: 1)
    for model in [
      IslandModel(islands: 0), IslandModel(migrants: -1), IslandModel(interval: 0),
    ] {
      #expect(throws: EvolutionError.self) { try Self.registry(model).search("tried", setup) }
    }
  }

  /// An elite is not asked for again, and its descendants still show that it lives: with mutation and crossover off, and
  /// parents chosen from the best alone, all children are copies of it for ever.
  @Test func elitesLiveWithoutBeingAskedForAgain() throws {
    let operators = GeneticOperators(
      selection: .tournament(size: 64), crossoverRate: 0, mutation: .gaussian(share: 0), elites: 1)
    let registry = StrategyRegistry.standard.adding([
      .genetic("tried", "Operators under test.", source: "none", operators)
    ])
    let setup = SearchSetup(try SearchSpace(dimension: 2, lower: 0, upper: 1), seed: 1, populationSize: 8)
    let search = try registry.search("tried", setup)
    let first = search.ask()
    let elite = [first[3, 0], first[3, 1]]
    search.tell((0..<8).map { $0 == 3 ? 0 : 1 })
    for generation in 0..<20 {
      let candidates = search.ask()
      // What is asked for after the first generation is told to be bad: only the elite itself remains good.
      if generation > 0 { #expect((0..<8).allSatisfy { [candidates[$0, 0], candidates[$0, 1]] == elite }) }
      search.tell(Array(repeating: 5, count: 8))
    }
    #expect(search.bestFitness == 0)
  }
}
