extension NEAT {
  /// Evolves networks for a problem until one solves it or another generation would go beyond a budget of evaluations; of
  /// a first one that would, what fits is evaluated.
  ///
  /// - Returns: the first network that solves it; nil where none was found.
  /// - Throws: as `init` and `ask`.
  public static func run(
    _ problem: some NetworkProblem, _ settings: NEATSettings = NEATSettings(), seed: UInt64,
    evaluations: Int
  ) throws(EvolutionError) -> NetworkSolution? {
    let neat = try NEAT(
      inputs: problem.inputs, outputs: problem.outputs, hasBias: problem.hasBias, settings, seed: seed,
      direction: problem.direction)
    return try neat.run(problem, evaluations: evaluations)
  }

  /// Goes on evolving as `run(_:_:seed:evaluations:)` does; the budget is of all evaluations of this evolution.
  /// - Precondition: the problem has as many inputs and outputs.
  public func run(
    _ problem: some NetworkProblem, evaluations budget: Int
  ) throws(EvolutionError) -> NetworkSolution? {
    precondition(problem.inputs == inputs && problem.outputs == outputs, "networks of another shape")
    var network = Phenotype(genomes[0])
    var fitness: [Double] = []
    while evaluations == 0 || evaluations + genomes.count <= budget {
      let genomes = try ask()
      let count = min(genomes.count, max(0, budget))
      fitness.removeAll(keepingCapacity: true)
      var solver: Int?
      for genome in genomes.prefix(count) where solver == nil {
        network.become(genome)
        fitness.append(problem.fitness(of: &network))
        guard !problem.asksChampionsAlone, let last = fitness.last else { continue }
        if problem.isSolved(by: &network, fitness: last) { solver = fitness.count - 1 }
      }
      if problem.asksChampionsAlone { solver = self.solver(of: problem, fitness, &network) }
      if let solver {
        return NetworkSolution(
          genome: genomes[solver], evaluations: evaluations + fitness.count, generation: generations + 1)
      }
      guard count == genomes.count else {
        conclude(fitness)
        break
      }
      tell(fitness)
    }
    return nil
  }

  /// The place of the first genome of this generation that solves a problem, of those that the problem asks.
  ///
  /// Where champions alone are asked, that is the best of the genomes that are new: a champion that was copied has been asked
  /// before, or was not the best then, and would stand in the way of all others for as long as it lives.
  /// - Precondition: there is fitness for every genome.
  public func solver(
    of problem: some NetworkProblem, _ fitness: [Double], _ network: inout Phenotype
  ) -> Int? {
    var asked = fitness.indices
    if problem.asksChampionsAlone { asked = newChampion(fitness).map { $0..<$0 + 1 } ?? 0..<0 }
    for index in asked {
      network.become(genomes[index])
      if problem.isSolved(by: &network, fitness: fitness[index]) { return index }
    }
    return nil
  }

  /// The place of the best genome that is no copy; of equal ones the first.
  private func newChampion(_ fitness: [Double]) -> Int? {
    var champion: Int?
    for index in fitness.indices where !fitness[index].isNaN && !ancestry[index].isCopy {
      if let best = champion, score(fitness[index]) <= score(fitness[best]) { continue }
      champion = index
    }
    return champion
  }
}
