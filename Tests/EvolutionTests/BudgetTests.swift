import Evolution
import Kernels
import Testing

/// No search takes more evaluations than its budget.
@Suite struct BudgetTests {
  /// Of a first generation that is larger than the budget, what fits is evaluated and counts for the best.
  @Test(arguments: StrategyRegistry.standard.names) func firstGenerationsAreCut(_ name: String) throws {
    let problem = try BenchmarkProblem(.sphere, dimension: 6)
    let space = try SearchSpace(dimension: 6, lower: -5, upper: 5)
    let setup = SearchSetup(space, seed: 3, start: [1, 2, 3, 4, 3, 2], populationSize: 40)
    let search = try StrategyRegistry.standard.search(name, setup)
    let asked = search.ask()
    let budget = asked.rows - 3
    let all = (0..<asked.rows).map { problem.fitness(of: Candidate(asked, row: $0)) }
    search.run(problem, evaluations: budget)
    #expect(search.evaluations == budget && search.generations == 1)
    #expect(search.bestFitness == all.prefix(budget).min())
  }

  @Test(arguments: StrategyRegistry.standard.names, [1, 7, 100, 1000])
  func noBudgetIsExceeded(_ name: String, _ budget: Int) throws {
    let problem = try BenchmarkProblem(.rastrigin, dimension: 3)
    let space = try SearchSpace(dimension: 3, lower: -5, upper: 5)
    let search = try StrategyRegistry.standard.search(
      name, SearchSetup(space, seed: 3, evaluations: budget))
    search.run(problem, evaluations: budget)
    #expect((1...budget).contains(search.evaluations))
    #expect(search.bestFitness != nil)
  }

  @Test(arguments: QualityRegistry.standard.names) func archivesTakeWhatFits(_ name: String) throws {
    let problem = try ProjectedSphere(dimension: 4)
    let setup = QualitySetup(
      SearchSetup(problem.space, seed: 1), descriptors: problem.descriptorSpace, cells: [9, 9])
    let search = try QualityRegistry.standard.search(name, setup, direction: .maximize)
    search.run(problem, evaluations: 11)
    #expect(search.evaluations == 11)
    #expect((1...11).contains(search.archive.occupiedCount))
  }

  @Test func networksTakeWhatFits() throws {
    let problem = XORProblem()
    let neat = try NEAT(
      inputs: problem.inputs, outputs: problem.outputs, hasBias: problem.hasBias, seed: 1,
      direction: problem.direction)
    #expect(try neat.run(problem, evaluations: 20) == nil)
    #expect(neat.evaluations == 20)
    let best = neat.genomes.prefix(20).map { genome in
      var network = Phenotype(genome)
      return problem.fitness(of: &network)
    }.max()
    #expect(neat.bestFitness == best)
  }

  @Test func dialoguesAskForWhatFits() throws {
    var dialogue = try OptimizationDialogue(strategy: "de-rand-1")
    let question = try #require(try dialogue.answer("problem a 2 -5 5 3 7 1 -3"))
    #expect(question.hasPrefix("eval 3 "))
    #expect(question.split(separator: " ").count == 2 + 3 * 2)
    #expect(throws: EvolutionError.self) { try dialogue.answer("f 1 2 3 4") }
    #expect(try dialogue.answer("f 1 2 3") == "done")
  }
}
