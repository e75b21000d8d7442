public import Kernels
public import Simulation

/// A search for many good candidates that differ: ask for candidates, tell their fitness and descriptors, again and again.
///
/// A candidate's descriptors say what it is like, its fitness how good it is; the best of each kind lives in `archive`.
/// NaN and infinite fitness or descriptors never enter it. Once warm, neither `ask` nor `tell` allocates.
public final class QualityDiversitySearch {
  /// Whether small or large fitness is good.
  public let direction: SearchDirection
  /// The elites so far.
  public let archive: EliteArchive
  /// How many candidates' fitness was told.
  public private(set) var evaluations = 0
  /// How many generations were told.
  public private(set) var generations = 0
  private let strategy: any QualityStrategy
  /// What was set of the strategy, or is its own.
  public let settings: [SettingChoice]
  private let costs: Storage<Double>
  private let descriptors: Matrix<Double>
  private let additions: Storage<ArchiveAddition>
  private var isWaiting = false

  init(
    _ strategy: any QualityStrategy, _ archive: EliteArchive, descriptors: Int, direction: SearchDirection,
    settings: [SettingChoice]
  ) {
    self.strategy = strategy
    self.archive = archive
    self.direction = direction
    self.settings = settings
    let rows = strategy.candidates.rows
    costs = Storage(count: rows)
    self.descriptors = Matrix(rows: rows, columns: descriptors)
    additions = Storage(count: rows)
  }

  /// The candidates that were asked for last, one a row.
  public var candidates: Matrix<Double> { strategy.candidates }

  /// The next candidates, one a row; the same ones again while their fitness was not told.
  public func ask() -> Matrix<Double> {
    if !isWaiting { strategy.ask(archive) }
    isWaiting = true
    return strategy.candidates
  }

  /// Takes the fitness and the descriptors of the candidates that were asked for, candidate by candidate.
  /// - Precondition: `ask` was called; there is a fitness for each candidate, and a number for each of its descriptors.
  public func tell(_ fitness: [Double], descriptors told: [Double]) {
    let candidates = strategy.candidates
    precondition(isWaiting, "fitness of candidates that were not asked for")
    precondition(
      fitness.count == candidates.rows && told.count == descriptors.count,
      "\(fitness.count) numbers of fitness and \(told.count) descriptors of \(candidates.rows) candidates")
    enter(fitness, described: told)
    isWaiting = false
    strategy.tell(DescribedGeneration(costs: costs, descriptors: descriptors, additions: additions))
  }

  /// Takes what is known of the first candidates alone of a generation that no budget is left for, with which a search ends.
  ///
  /// They count among the evaluations and enter the archive; the strategy learns nothing of them.
  /// - Precondition: `ask` was called; there are not more numbers than candidates, and one for each of their descriptors.
  public func conclude(_ fitness: [Double], descriptors told: [Double]) {
    precondition(isWaiting, "fitness of candidates that were not asked for")
    precondition(
      fitness.count <= candidates.rows && told.count == fitness.count * descriptors.columns,
      "\(fitness.count) numbers of fitness and \(told.count) descriptors of \(candidates.rows) candidates")
    enter(fitness, described: told)
  }

  private func enter(_ fitness: [Double], described told: [Double]) {
    let candidates = strategy.candidates
    descriptors.storage.copy(told)
    for row in 0..<fitness.count {
      let cost = direction.cost(of: fitness[row])
      costs[row] = cost
      additions[row] = archive.add(candidates, row: row, cost: cost, described: descriptors)
    }
    evaluations += fitness.count
    generations += 1
  }

  /// Asks, evaluates and tells until another generation would go beyond the budget; of a first one that would, what fits
  /// is evaluated.
  ///
  /// - Parameter budget: of all evaluations of this search.
  public func run(_ problem: some DescribedProblem, evaluations budget: Int) {
    var fitness: [Double] = []
    var told: [Double] = []
    var described = [Double](repeating: 0, count: descriptors.columns)
    while evaluations == 0 || evaluations + strategy.candidates.rows <= budget {
      let candidates = ask()
      let count = min(candidates.rows, max(0, budget))
      fitness.removeAll(keepingCapacity: true)
      told.removeAll(keepingCapacity: true)
      for row in 0..<count {
        fitness.append(problem.fitness(of: Candidate(candidates, row: row), descriptors: &described))
        told += described
      }
      guard count == candidates.rows else { return conclude(fitness, descriptors: told) }
      tell(fitness, descriptors: told)
    }
  }
}

extension QualityDiversitySearch: Snapshotted {
  /// Counts, the elites, and all of the strategy that changes.
  public func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&evaluations)
    archive.plain(&generations)
    archive.plain(&isWaiting)
    self.archive.snapshot(&archive)
    var strategy = strategy
    strategy.snapshot(&archive)
  }
}
