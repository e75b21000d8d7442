public import Evolution
public import Kernels
public import Simulation
public import Swarm

/// A search among points of numbers.
public final class PointSearchEngine: SearchEngine {
  private let search: Search
  private let evaluate: (Matrix<Double>) throws -> [Double]
  /// The last generation, copied: a strategy may have others in mind by now.
  private var population: [Double] = []
  private var fitness: [Double] = []

  /// A search whose generations are evaluated by a function, which gives the fitness of each row.
  public init(_ search: Search, evaluate: @escaping (Matrix<Double>) throws -> [Double]) {
    self.search = search
    self.evaluate = evaluate
  }

  /// As of the search.
  public var isMinimised: Bool { search.direction == .minimize }
  /// As of the search.
  public var evaluations: Int { search.evaluations }
  /// The rows of the last generation, or of the first.
  public var nextCount: Int { search.strategy.candidates.rows }
  /// As of the search.
  public var bestFitness: Double? { search.bestFitness }
  /// As of the search, in its words.
  public var stopReason: String? { search.stopReason?.rawValue }

  /// Asks, evaluates and tells; where fewer than all are evaluated, that concludes the search.
  public func advance(atMost limit: Int) throws -> [Double] {
    let asked = search.ask().rows
    let candidates = search.ask().rows(0..<min(limit, asked))
    fitness = try evaluate(candidates)
    population = candidates.values
    if candidates.rows < asked { search.conclude(fitness) } else { search.tell(fitness) }
    return fitness
  }

  /// Step size and condition number.
  public func describe(_ table: inout GenerationTable) {
    let distribution = search.strategy.distribution
    table.stepSize[table.count - 1] = distribution.stepSize
    table.conditionNumber[table.count - 1] = distribution.conditionNumber
  }

  /// The best candidate and the last generation.
  public func complete(_ record: inout SearchRecord) {
    record.settings = search.settings.attributes
    record.coordinates = (0..<search.strategy.candidates.columns).map { "x\($0 + 1)" }
    record.best = search.bestCandidate ?? []
    record.population = population
    record.fitness = fitness
  }

  /// The search and its last generation.
  public func snapshot(_ archive: inout SnapshotArchive) {
    search.snapshot(&archive)
    archive.plain(&population)
    archive.plain(&fitness)
  }
}
