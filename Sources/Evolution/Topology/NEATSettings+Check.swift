extension NEATSettings {
  /// Looks at what no evolution can do with.
  /// - Throws: `EvolutionError.invalidSetting`.
  func check() throws(EvolutionError) {
    try checkCounts()
    let rates = [
      ("survivalShare", survivalShare), ("weightMutationRate", weightMutationRate),
      ("perturbationRate", perturbationRate), ("disableRate", disableRate),
      ("mutationOnlyShare", mutationOnlyShare), ("matingOnlyShare", matingOnlyShare),
      ("interspeciesRate", interspeciesRate), ("nodeRate", nodeRate), ("connectionRate", connectionRate),
    ]
    for (key, rate) in rates where !(0...1).contains(rate) {
      throw .invalidSetting(key: key, value: "\(rate)", allowed: "from 0 to 1")
    }
    let sizes = [
      ("excessCoefficient", excessCoefficient), ("disjointCoefficient", disjointCoefficient),
      ("weightCoefficient", weightCoefficient), ("compatibilityThreshold", compatibilityThreshold),
      ("perturbation", perturbation), ("weightRange", weightRange), ("weightLimit", weightLimit),
    ]
    for (key, size) in sizes where !(size >= 0 && size <= 1e100) {
      throw .invalidSetting(key: key, value: "\(size)", allowed: "a number from 0 to 1e100")
    }
  }

  private func checkCounts() throws(EvolutionError) {
    let counts = [
      ("populationSize", populationSize, 1), ("smallGenome", smallGenome, 0),
      ("speciesStagnation", speciesStagnation, 1), ("populationStagnation", populationStagnation, 1),
      ("championSize", championSize, 0), ("start", start.mostHidden, start == .minimal ? 0 : 1),
    ]
    for (key, count, least) in counts where !(least...1_000_000).contains(count) {
      throw .invalidSetting(key: key, value: "\(count)", allowed: "a number from \(least) to 1000000")
    }
  }
}

extension StartTopology {
  /// The hidden nodes that a genome may begin with.
  var mostHidden: Int {
    switch self {
    case .minimal: 0
    case .hidden(let count), .random(let count): count
    }
  }
}
