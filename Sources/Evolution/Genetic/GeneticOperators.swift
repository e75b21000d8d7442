/// The parts that a genetic algorithm is made of.
public struct GeneticOperators: Sendable, Equatable {
  /// How parents are chosen.
  public var selection: ParentSelection
  /// How they are mixed.
  public var crossover: Crossover
  /// How often they are, rather than copied.
  public var crossoverRate: Double
  /// How children change by chance.
  public var mutation: Mutation
  /// How many of a child's coordinates do, on average.
  public var mutationCount: Double
  /// How many of the best live on unchanged.
  public var elites: Int

  /// Some parts; by default those of Deb's real-coded algorithm.
  public init(
    selection: ParentSelection = .tournament(size: 2), crossover: Crossover = .simulatedBinary(index: 15),
    crossoverRate: Double = 0.9, mutation: Mutation = .polynomial(index: 20),
    mutationCount: Double = 1, elites: Int = 1
  ) {
    self.selection = selection
    self.crossover = crossover
    self.crossoverRate = crossoverRate
    self.mutation = mutation
    self.mutationCount = mutationCount
    self.elites = elites
  }

  /// Looks for numbers that cannot be.
  /// - Throws: `EvolutionError.invalidSetting`.
  func check(populationSize: Int) throws(EvolutionError) {
    func require(_ holds: Bool, _ key: String, _ value: String, _ allowed: String) throws(EvolutionError) {
      if !holds { throw .invalidSetting(key: key, value: value, allowed: allowed) }
    }
    switch selection {
    case .tournament(let size): try require(size >= 1, "tournament-size", "\(size)", "at least 1")
    case .truncation(let share):
      try require(share > 0 && share <= 1, "truncation-share", "\(share)", "above 0 and at most 1")
    case .roulette, .rank: break
    }
    switch crossover {
    case .simulatedBinary(let index):
      try require(index >= 0 && index < 1000, "crossover-index", "\(index)", "from 0 to below 1000")
    case .blend(let alpha):
      try require(alpha >= 0 && alpha < 1000, "blend-alpha", "\(alpha)", "from 0 to below 1000")
    case .onePoint, .twoPoint, .uniform: break
    }
    switch mutation {
    case .gaussian(let share):
      try require(share >= 0 && share.isFinite, "mutation-share", "\(share)", "a number from 0")
    case .polynomial(let index):
      try require(index >= 0 && index < 1000, "mutation-index", "\(index)", "from 0 to below 1000")
    case .bitFlip: break
    }
    try require(
      crossoverRate >= 0 && crossoverRate <= 1, "crossover-rate", "\(crossoverRate)", "from 0 to 1")
    try require(
      mutationCount >= 0 && mutationCount.isFinite, "mutation-count", "\(mutationCount)", "a number from 0")
    try require(
      elites >= 0 && elites < populationSize, "elites", "\(elites)", "from 0 to below \(populationSize)")
  }
}
