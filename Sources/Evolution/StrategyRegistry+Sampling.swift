extension StrategyRegistry {
  /// Candidates are drawn around one place, or anywhere.
  static let sampling = [
    StrategyDescriptor(
      "random-search", "Candidates uniform between the bounds, or normal around the start.",
      source: "Brooks, Operations Research 6(2), 1958"
    ) { setup throws(EvolutionError) in try RandomSearch(setup) },
    StrategyDescriptor(
      "one-plus-one", "One parent, one child, and steps by the one-fifth rule.",
      source: "Rechenberg, Evolutionsstrategie, 1973", settings: OnePlusOneSettings.list
    ) { (setup, settings) throws(EvolutionError) in try OnePlusOne(setup, settings) },
    StrategyDescriptor(
      "mu-comma-lambda",
      "Fifteen parents of a hundred candidates with step sizes of their own, anew each generation.",
      source: "Beyer & Schwefel, Natural Computing 1(1), 2002", settings: SelfAdaptiveSettings.list
    ) { (setup, settings) throws(EvolutionError) in try SelfAdaptiveES(setup, settings, keepsParents: false)
    },
    StrategyDescriptor(
      "mu-plus-lambda", "As mu-comma-lambda, with parents that live until better ones come.",
      source: "Beyer & Schwefel, Natural Computing 1(1), 2002", settings: SelfAdaptiveSettings.list
    ) { (setup, settings) throws(EvolutionError) in try SelfAdaptiveES(setup, settings, keepsParents: true) },
    StrategyDescriptor(
      "xnes", "A normal distribution of any shape follows the natural gradient.",
      source: "Glasmachers et al., GECCO 2010", settings: NaturalSettings.xnes
    ) { (setup, settings) throws(EvolutionError) in try XNES(setup, settings) },
    StrategyDescriptor(
      "snes", "Independent normal distributions follow the natural gradient.",
      source: "Schaul, Glasmachers & Schmidhuber, GECCO 2011", settings: NaturalSettings.snes
    ) { (setup, settings) throws(EvolutionError) in try SNES(setup, settings) },
    StrategyDescriptor(
      "openai-es", "Mirrored steps of one length estimate a gradient from ranks, which Adam follows.",
      source: "Salimans et al., arXiv:1703.03864, 2017", settings: OpenAISettings.list
    ) { (setup, settings) throws(EvolutionError) in try OpenAIES(setup, settings) },
    StrategyDescriptor(
      "cross-entropy", "Independent normal distributions are fitted to the best tenth.",
      source: "Kroese, Porotsky & Rubinstein, MCAP 8, 2006", settings: CrossEntropySettings.list
    ) { (setup, settings) throws(EvolutionError) in try CrossEntropyMethod(setup, settings) },
  ]
}
