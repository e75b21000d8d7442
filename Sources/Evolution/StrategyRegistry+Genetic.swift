extension StrategyRegistry {
  /// Populations whose members are made of each other.
  static let genetic = [
    StrategyDescriptor.genetic(
      "genetic-algorithm", "Tournaments of two, simulated binary crossover, polynomial mutation.",
      source: "Deb & Agrawal, Complex Systems 9, 1995", GeneticOperators()),
    StrategyDescriptor.genetic(
      "genetic-algorithm-bits", "Tournaments of two, uniform crossover, and flips between the bounds.",
      source: "Syswerda, ICGA 1989",
      GeneticOperators(crossover: .uniform, mutation: .bitFlip)),
    StrategyDescriptor.islands(
      "island-genetic-algorithm", "As genetic-algorithm on five islands, whose best migrate along a ring.",
      source: "Whitley, Rana & Heckendorn, CIT 7(1), 1999", GeneticOperators(), IslandModel()),
    StrategyDescriptor(
      "de-rand-1", "Differential evolution from random candidates.",
      source: "Storn & Price, Journal of Global Optimization 11, 1997"
    ) { setup throws(EvolutionError) in try DifferentialEvolution(setup, .rand1) },
    StrategyDescriptor(
      "de-best-1", "Differential evolution from the best candidate.",
      source: "Storn & Price, Journal of Global Optimization 11, 1997"
    ) { setup throws(EvolutionError) in try DifferentialEvolution(setup, .best1) },
    StrategyDescriptor(
      "de-current-to-best-1", "Differential evolution from each candidate on its way to the best.",
      source: "Price, Storn & Lampinen, Differential Evolution, 2005"
    ) { setup throws(EvolutionError) in try DifferentialEvolution(setup, .currentToBest1) },
    StrategyDescriptor(
      "l-shade", "Differential evolution that learns its rates, with ever fewer candidates.",
      source: "Tanabe & Fukunaga, CEC 2014"
    ) { setup throws(EvolutionError) in try LSHADE(setup) },
    StrategyDescriptor(
      "particle-swarm", "Particles fly towards their own best place and the best of all.",
      source: "Clerc & Kennedy, IEEE TEVC 6(1), 2002"
    ) { setup throws(EvolutionError) in try ParticleSwarm(setup) },
  ]
}

extension StrategyDescriptor {
  /// A genetic algorithm of some operators.
  public static func genetic(
    _ name: String, _ summary: String, source: String, _ operators: GeneticOperators
  ) -> StrategyDescriptor {
    StrategyDescriptor(name, summary, source: source) { setup throws(EvolutionError) in
      try GeneticAlgorithm(setup, operators)
    }
  }

  /// A genetic algorithm of some operators on islands.
  public static func islands(
    _ name: String, _ summary: String, source: String, _ operators: GeneticOperators, _ model: IslandModel
  ) -> StrategyDescriptor {
    StrategyDescriptor(name, summary, source: source) { setup throws(EvolutionError) in
      try IslandGeneticAlgorithm(setup, operators, model)
    }
  }
}
