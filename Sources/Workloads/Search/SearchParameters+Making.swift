import Evolution
import Kernels
import Simulation

extension SearchParameters {
  /// Evaluations of a search that is a workload, at most: each is a task in memory.
  public static let largestEvaluationCount = 10_000_000

  /// Looks at what no other file is needed for; makes the search, and lets go of it.
  ///
  /// An archive of centroids, which take their time, is tried out as a grid.
  /// - Throws: `WorkloadError.search` with the name that scenario files use.
  public func check() throws(WorkloadError) {
    _ = try work(secondsPerEvaluation, "seconds-per-evaluation")
    _ = try work(secondsPerGeneration, "seconds-per-generation")
    do { _ = try engine(seed: 0, isTrial: true) } catch { throw .search(error) }
  }

  /// Seconds as a duration that a run can hold.
  func work(_ seconds: Double, _ name: String) throws(WorkloadError) -> SimulationDuration {
    guard seconds >= 0, seconds * 1e9 <= Double(TraceLimits.longestNanoseconds) else {
      throw .search(
        .invalidSetting(
          key: name, value: "\(seconds)", allowed: "from 0 s to \(TraceLimits.longestInWords)"))
    }
    return SimulationDuration(seconds: seconds)
  }

  /// What searches the problem.
  func engine(seed: UInt64, isTrial: Bool = false) throws(EvolutionError) -> any SearchEngine {
    guard let problem = SearchCatalogue.problem(named: problem) else {
      throw .invalidSetting(
        key: "problem", value: self.problem,
        allowed: "one of " + SearchCatalogue.problems.map(\.name).joined(separator: ", "))
    }
    let strategy = try strategy(for: problem)
    switch problem.objective {
    case .points(let make):
      return try pointSearch(try make(try coordinates(of: problem), seed), seed: seed)
    case .archives(let make):
      return try archiveSearch(try make(try coordinates(of: problem)), seed: seed, isTrial: isTrial)
    case .networks(let objective, let published):
      return try networkSearch(objective, published, strategy, seed: seed)
    }
  }

  private func strategy(for problem: SearchProblem) throws(EvolutionError) -> SearchStrategyEntry {
    if let strategy = SearchCatalogue.strategy(named: settings.strategy), strategy.kind == problem.kind {
      return strategy
    }
    let names = SearchCatalogue.strategies.filter { $0.kind == problem.kind }.map(\.name)
    throw .invalidSetting(
      key: "strategy", value: settings.strategy,
      allowed: "one for the \(problem.kind.rawValue) of \(problem.name): " + names.joined(separator: ", "))
  }

  private func pointSearch(
    _ objective: any Problem, seed: UInt64
  ) throws(EvolutionError) -> PointSearchEngine {
    let search = try StrategyRegistry.standard.search(
      settings.strategy, setup(try space(of: objective), seed: seed), direction: objective.direction)
    return PointSearchEngine(search) { candidates in
      (0..<candidates.rows).map { objective.fitness(of: Candidate(candidates, row: $0)) }
    }
  }

  private func archiveSearch(
    _ objective: any DescribedProblem, seed: UInt64, isTrial: Bool
  ) throws(EvolutionError) -> ArchiveSearchEngine {
    let space = try space(of: objective)
    var setup = QualitySetup(
      try self.setup(space, seed: seed), descriptors: objective.descriptorSpace,
      cells: cells ?? Array(repeating: 100, count: objective.descriptorSpace.dimension))
    setup.emitters = emitters
    let hasCentroids = QualityRegistry.standard.descriptors.contains {
      $0.name == settings.strategy && $0.hasCentroids
    }
    let search = try QualityRegistry.standard.search(
      isTrial && hasCentroids ? "map-elites-line" : settings.strategy, setup, direction: objective.direction)
    return ArchiveSearchEngine(search, objective, setup, hasCentroids: hasCentroids)
  }

  private func networkSearch(
    _ objective: any NetworkProblem, _ published: NEATSettings, _ strategy: SearchStrategyEntry, seed: UInt64
  ) throws(EvolutionError) -> TopologySearchEngine {
    let foreign: [(key: String, isSet: Bool)] = [
      ("dimension", dimension != nil), ("lower", lower != nil), ("upper", upper != nil),
      ("start", start != nil), ("cells", cells != nil), ("step-size", settings.stepSize != nil),
    ]
    if let key = foreign.first(where: \.isSet)?.key {
      throw .invalidSetting(key: key, value: key, allowed: "allowed: networks have no coordinates")
    }
    var parameters = published
    strategy.change(&parameters)
    parameters = try NEATSettings.list(parameters).parameters(settings.choices)
    parameters.populationSize = settings.populationSize ?? parameters.populationSize
    let neat = try NEAT(
      inputs: objective.inputs, outputs: objective.outputs, hasBias: objective.hasBias, parameters,
      seed: seed, direction: objective.direction)
    return TopologySearchEngine(neat, objective)
  }

  private func coordinates(of problem: SearchProblem) throws(EvolutionError) -> Int {
    if let fixed = problem.dimension {
      guard dimension == nil || dimension == fixed else {
        throw .invalidSetting(
          key: "dimension", value: "\(dimension ?? 0)", allowed: "\(fixed), or left out, for \(problem.name)")
      }
      return fixed
    }
    guard let dimension else {
      throw .invalidSetting(
        key: "dimension", value: "none", allowed: "a number of coordinates, which \(problem.name) needs")
    }
    return dimension
  }

  /// The problem's own bounds, or those that are set within them.
  private func space(of objective: any Problem) throws(EvolutionError) -> SearchSpace {
    let own = objective.space
    if let lower, let least = own.lower.max(), lower < least {
      throw .invalidSetting(key: "lower", value: "\(lower)", allowed: "at least \(least) for \(problem)")
    }
    if let upper, let greatest = own.upper.min(), upper > greatest {
      throw .invalidSetting(key: "upper", value: "\(upper)", allowed: "at most \(greatest) for \(problem)")
    }
    return try SearchSpace(
      lower: own.lower.map { lower ?? $0 }, upper: own.upper.map { upper ?? $0 })
  }

  private func setup(_ space: SearchSpace, seed: UInt64) throws(EvolutionError) -> SearchSetup {
    var setup = SearchSetup(
      space, seed: seed, stepSize: settings.stepSize, populationSize: settings.populationSize,
      evaluations: settings.evaluations, settings: settings.choices)
    if let start, start.count == 1 {
      setup.start = Array(repeating: start[0], count: space.dimension)
    } else if let start {
      setup.start = start
    } else if dimension != nil {
      setup.start = Self.drawnStart(space, seed: seed)
    }
    return setup
  }

  /// Uniform between the bounds, or from −4 to 4 as far as that is within them where a side is open.
  private static func drawnStart(_ space: SearchSpace, seed: UInt64) -> [Double] {
    var stream = WorkloadPurpose.start.stream(seed: seed)
    return (0..<space.dimension).map { index in
      let isOpen = !space.isBounded(index)
      let low = isOpen ? -4 : space.lower[index]
      let high = isOpen ? 4 : space.upper[index]
      let share = stream.uniform()
      return min(space.upper[index], max(space.lower[index], (1 - share) * low + share * high))
    }
  }
}
