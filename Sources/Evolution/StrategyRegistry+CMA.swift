extension StrategyRegistry {
  /// Normal distributions whose covariances are learnt.
  static let covarianceAdaptation = [
    StrategyDescriptor(
      "cma-es", "A normal distribution learns its step size and all covariances, from bad candidates too.",
      source: "Hansen, arXiv:1604.00772, 2016"
    ) { setup throws(EvolutionError) in try CMAES<FullCovariance>(setup) },
    StrategyDescriptor(
      "sep-cma-es", "As cma-es with variances alone, in linear time.",
      source: "Ros & Hansen, PPSN X, 2008"
    ) { setup throws(EvolutionError) in try CMAES<DiagonalCovariance>(setup) },
    StrategyDescriptor(
      "ipop-cma-es", "cma-es again and again, each time with twice as many candidates.",
      source: "Auger & Hansen, CEC 2005"
    ) { setup throws(EvolutionError) in try RestartingCMAES(setup, .ipop) },
    StrategyDescriptor(
      "bipop-cma-es", "cma-es again and again, by turns with ever more candidates and with few.",
      source: "Hansen, GECCO 2009"
    ) { setup throws(EvolutionError) in try RestartingCMAES(setup, .bipop) },
    StrategyDescriptor(
      "hybrid-cma-es", "Each coordinate on its own where they do not interact, else cma-es with restarts.",
      source: "Loshchilov, Schoenauer & Sebag, GECCO 2013"
    ) { setup throws(EvolutionError) in try HybridCMAES(setup) },
  ]
}
