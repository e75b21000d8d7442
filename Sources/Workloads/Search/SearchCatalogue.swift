import Evolution

/// The problems and strategies that scenarios can name.
public enum SearchCatalogue {
  /// The problems in the order in which they are listed.
  public static let problems: [SearchProblem] = functions + poles + descriptions + networks

  /// The strategies in the order in which they are listed.
  public static let strategies: [SearchStrategyEntry] =
    StrategyRegistry.standard.descriptors.map { SearchStrategyEntry($0) }
    + QualityRegistry.standard.descriptors.map { SearchStrategyEntry($0) } + topologies

  private static let functions = BenchmarkProblem.Function.allCases.map { function in
    SearchProblem(
      name: function.rawValue, meaning: function.meaning, dimension: nil,
      objective: .points { (dimension, seed) throws(EvolutionError) in
        try BenchmarkProblem(function, dimension: dimension, seed: seed)
      })
  }

  private static let poles = [
    SearchProblem(
      name: "cart-pole", meaning: "Steps for which four weights keep a pole on a cart up; maximised.",
      dimension: 4,
      objective: .points { (_, seed) throws(EvolutionError) in try CartPoleProblem(seed: seed) }),
    SearchProblem(
      name: "double-pole",
      meaning: "Actions for which six weights keep two poles on a cart up, speeds known; maximised.",
      dimension: 6, objective: .points { (_, _) throws(EvolutionError) in DoublePoleProblem() }),
  ]

  private static let descriptions = [
    SearchProblem(
      name: "projected-sphere",
      meaning:
        "The sphere, told apart by the sums of both halves of the coordinates; maximised, 100 at best.",
      dimension: nil,
      objective: .archives { (dimension) throws(EvolutionError) in
        try ProjectedSphere(dimension: dimension)
      })
  ]

  private static let networks = [
    SearchProblem(
      name: "xor", meaning: "Whether a network tells if one of two inputs is 1; maximised.", dimension: nil,
      objective: .networks(XORProblem(), NEATSettings())),
    SearchProblem(
      name: "double-pole-networks",
      meaning: "Actions for which a network keeps two poles up, speeds known; maximised.", dimension: nil,
      objective: .networks(DoublePoleNetworkProblem(showsSpeeds: true), .fewParents)),
    SearchProblem(
      name: "double-pole-without-velocities",
      meaning: "How long and how calmly a network keeps two poles up without knowing speeds; maximised.",
      dimension: nil,
      objective: .networks(DoublePoleNetworkProblem(showsSpeeds: false), .largePopulation)),
  ]

  /// NEAT, and what it is without each of its parts.
  private static let topologies = [
    SearchStrategyEntry("neat", "Networks grow from nothing, in species.") { _ in },
    SearchStrategyEntry("neat-no-growth", "neat from ten hidden nodes, whose weights alone evolve.") {
      $0.start = .hidden(count: 10)
      $0.nodeRate = 0
      $0.connectionRate = 0
    },
    SearchStrategyEntry("neat-random-start", "neat from random networks of up to ten hidden nodes.") {
      $0.start = .random(mostHidden: 10)
    },
    // One species of small networks alone would never grow, which is why the paper began with random ones here.
    SearchStrategyEntry("neat-no-speciation", "neat in one species, from random networks.") {
      $0.hasSpeciation = false
      $0.start = .random(mostHidden: 10)
    },
    SearchStrategyEntry("neat-no-mating", "neat with one parent for each child.") { $0.hasMating = false },
  ]

  /// The strategies whose bits depend on the kind of processor, by way of OpenBLAS.
  public static func dependsOnProcessor(_ strategy: String) -> Bool {
    ["cma-es", "ipop-cma-es", "bipop-cma-es", "hybrid-cma-es", "xnes"].contains(strategy)
      || strategy.hasPrefix("cma-me")
  }

  static func problem(named name: String) -> SearchProblem? { problems.first { $0.name == name } }
  static func strategy(named name: String) -> SearchStrategyEntry? { strategies.first { $0.name == name } }
}

extension BenchmarkProblem.Function {
  /// The formula, or what is difficult about it.
  fileprivate var meaning: String {
    switch self {
    case .sphere: "Σ xᵢ²; minimised."
    case .ellipsoid: "Σ 10^(6i/(n−1))·xᵢ²; minimised."
    case .rotatedEllipsoid: "The ellipsoid under a rotation drawn from the seed; minimised."
    case .cigar: "x₀² + 10⁶·Σ xᵢ²; minimised."
    case .discus: "10⁶·x₀² + Σ xᵢ²; minimised."
    case .rosenbrock: "Σ 100·(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)²; minimised."
    case .rastrigin: "10n + Σ xᵢ² − 10·cos(2πxᵢ); minimised."
    case .ackley: "Many local optima around one funnel; minimised."
    case .griewank: "A bowl with many shallow local optima; minimised."
    case .schwefel: "Deep local optima far from the best one, within ±500; minimised."
    case .oneMax: "How many coordinates are above ½, within 0 … 1; maximised."
    }
  }
}
