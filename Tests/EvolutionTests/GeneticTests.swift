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
