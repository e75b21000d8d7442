extension StrategyRegistry {
  /// Normal distributions whose covariances are learnt.
  static let covarianceAdaptation = [
    StrategyDescriptor(
      "cma-es", "A normal distribution learns its step size and all covariances, from bad candidates too.",
      source: "Hansen, arXiv:1604.00772, 2016", settings: CMASettings.list
    ) { (setup, settings) throws(EvolutionError) in try CMAES<FullCovariance>(setup, settings) },
    StrategyDescriptor(
      "sep-cma-es", "As cma-es with variances alone, in linear time.",
      source: "Ros & Hansen, PPSN X, 2008", settings: CMASettings.list
    ) { (setup, settings) throws(EvolutionError) in try CMAES<DiagonalCovariance>(setup, settings) },
    StrategyDescriptor(
      "ipop-cma-es", "cma-es again and again, each time with twice as many candidates.",
      source: "Auger & Hansen, CEC 2005", settings: RestartSettings.list
    ) { (setup, settings) throws(EvolutionError) in try RestartingCMAES(setup, .ipop, settings) },
    StrategyDescriptor(
      "bipop-cma-es", "cma-es again and again, by turns with ever more candidates and with few.",
      source: "Hansen, GECCO 2009", settings: RestartSettings.list
    ) { (setup, settings) throws(EvolutionError) in try RestartingCMAES(setup, .bipop, settings) },
    StrategyDescriptor(
      "hybrid-cma-es", "Each coordinate on its own where they do not interact, else cma-es with restarts.",
      source: "Loshchilov, Schoenauer & Sebag, GECCO 2013", settings: HybridSettings.list
    ) { (setup, settings) throws(EvolutionError) in try HybridCMAES(setup, settings) },
  ]
}
