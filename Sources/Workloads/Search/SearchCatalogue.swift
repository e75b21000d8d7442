public import Evolution

/// The problems and strategies that scenarios can name.
public enum SearchCatalogue {
  /// A problem.
  public struct ProblemEntry: Sendable {
    /// The word that scenario files use.
    public let name: String
    /// What it is, in one sentence.
    public let meaning: String
    /// The number of coordinates that it has; nil where the scenario says it.
    public let dimension: Int?
    /// How it is made, of a number of coordinates and the run's seed.
    let make: @Sendable (Int, UInt64) throws(EvolutionError) -> any Problem
  }

  /// The problems in the order in which they are listed.
  public static let problems: [ProblemEntry] =
    BenchmarkProblem.Function.allCases.map { function in
      ProblemEntry(name: function.rawValue, meaning: function.meaning, dimension: nil) {
        (dimension, seed) throws(EvolutionError) in
        try BenchmarkProblem(function, dimension: dimension, seed: seed)
      }
    } + [
      ProblemEntry(
        name: "cart-pole", meaning: "Steps for which four weights keep a pole on a cart up; maximised.",
        dimension: 4
      ) { (_, seed) throws(EvolutionError) in try CartPoleProblem(seed: seed) },
      ProblemEntry(
        name: "double-pole",
        meaning: "Actions for which six weights keep two poles on a cart up, speeds known; maximised.",
        dimension: 6
      ) { (_, _) throws(EvolutionError) in DoublePoleProblem() },
    ]

  /// The strategies in the order in which they are listed.
  public static var strategies: [StrategyDescriptor] { StrategyRegistry.standard.descriptors }

  /// The strategies among points of numbers whose bits depend on the kind of processor, by way of OpenBLAS.
  public static func dependsOnProcessor(_ strategy: String) -> Bool {
    ["cma-es", "ipop-cma-es", "bipop-cma-es", "xnes"].contains(strategy)
  }

  static func problem(named name: String) -> ProblemEntry? { problems.first { $0.name == name } }
}

extension BenchmarkProblem.Function {
  /// The formula, in words that fit a line.
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
