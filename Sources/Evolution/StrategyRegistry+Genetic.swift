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
      source: "Storn & Price, Journal of Global Optimization 11, 1997", settings: DifferentialSettings.list
    ) { (setup, settings) throws(EvolutionError) in
      try DifferentialEvolution(setup, .rand1, settings)
    },
    StrategyDescriptor(
      "de-best-1", "Differential evolution from the best candidate.",
      source: "Storn & Price, Journal of Global Optimization 11, 1997", settings: DifferentialSettings.list
    ) { (setup, settings) throws(EvolutionError) in
      try DifferentialEvolution(setup, .best1, settings)
    },
    StrategyDescriptor(
      "de-current-to-best-1", "Differential evolution from each candidate on its way to the best.",
      source: "Price, Storn & Lampinen, Differential Evolution, 2005", settings: DifferentialSettings.list
    ) { (setup, settings) throws(EvolutionError) in
      try DifferentialEvolution(setup, .currentToBest1, settings)
    },
    StrategyDescriptor(
      "l-shade", "Differential evolution that learns its rates, with ever fewer candidates.",
      source: "Tanabe & Fukunaga, CEC 2014", settings: LSHADESettings.list
    ) { (setup, settings) throws(EvolutionError) in try LSHADE(setup, settings) },
    StrategyDescriptor(
      "particle-swarm", "Particles fly towards their own best place and the best of all.",
      source: "Clerc & Kennedy, IEEE TEVC 6(1), 2002", settings: SwarmSettings.list
    ) { (setup, settings) throws(EvolutionError) in try ParticleSwarm(setup, settings) },
  ]
}

extension StrategyDescriptor {
  /// A genetic algorithm of some operators.
  public static func genetic(
    _ name: String, _ summary: String, source: String, _ operators: GeneticOperators
  ) -> StrategyDescriptor {
    let list = SettingList(GeneticSettings(operators), GeneticSettings.bindings)
    return StrategyDescriptor(name, summary, source: source, settings: list) {
      (setup, settings) throws(EvolutionError) in
      try GeneticAlgorithm(setup, settings.operators)
    }
  }

  /// A genetic algorithm of some operators on islands.
  public static func islands(
    _ name: String, _ summary: String, source: String, _ operators: GeneticOperators, _ model: IslandModel
  ) -> StrategyDescriptor {
    let list = SettingList(
      IslandSettings(genetic: GeneticSettings(operators), model: model), IslandSettings.bindings)
    return StrategyDescriptor(name, summary, source: source, settings: list) {
      (setup, settings) throws(EvolutionError) in
      try IslandGeneticAlgorithm(setup, settings.genetic.operators, settings.model)
    }
  }
}
