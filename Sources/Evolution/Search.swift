public import Kernels
public import Simulation

/// A search by a strategy: ask for candidates, tell their fitness, again and again.
///
/// It alone knows of directions and of fitness that is no number, and keeps the best candidate so far. NaN is worse than
/// any number, like the infinity of the bad side, and is never the best; of equal candidates the first is the better.
public final class Search {
  /// Whether small or large fitness is good.
  public let direction: SearchDirection
  /// The strategy.
  public let strategy: any SearchStrategy
  /// What was set of the strategy, or is its own, without what follows from other things.
  public let settings: [SettingChoice]
  /// How many candidates' fitness was told.
  public private(set) var evaluations = 0
  /// How many generations were told.
  public private(set) var generations = 0
  /// The best fitness told so far; nil while none was better than the infinity of the bad side.
  public var bestFitness: Double? { bestCost < .infinity ? direction.fitness(ofCost: bestCost) : nil }
  /// The best candidate so far, copied; nil as with `bestFitness`.
  public var bestCandidate: [Double]? { bestCost < .infinity ? best.values : nil }
  private var bestCost = Double.infinity
  private let best: Storage<Double>
  private var costs: Storage<Double>
  private var isWaiting = false

  /// A search by a strategy with some settings, which are for the record alone.
  public init(
    _ strategy: any SearchStrategy, settings: [SettingChoice] = [], direction: SearchDirection = .minimize
  ) {
    self.settings = settings
    self.strategy = strategy
    self.direction = direction
    best = Storage(count: strategy.candidates.columns)
    costs = Storage(count: strategy.candidates.rows)
  }

  /// Why the strategy has nothing more to find from here.
  public var stopReason: StopReason? { strategy.stopReason }

  /// The next candidates, one a row; the same ones again while their fitness was not told.
  ///
  /// They stay as they are until the next call after `tell`.
  public func ask() -> Matrix<Double> {
    if !isWaiting { strategy.ask() }
    isWaiting = true
    return strategy.candidates
  }

  /// Takes the fitness of the candidates that were asked for.
  /// - Precondition: `ask` was called, and there is a number for each candidate.
  public func tell(_ fitness: [Double]) {
    let candidates = strategy.candidates
    precondition(isWaiting, "fitness of candidates that were not asked for")
    precondition(
      fitness.count == candidates.rows, "fitness of \(fitness.count) of \(candidates.rows) candidates")
    note(fitness, candidates)
    isWaiting = false
    strategy.tell(costs)
  }

  /// Takes the fitness of the first candidates alone of a generation that no budget is left for, with which a search ends.
  ///
  /// They count among the evaluations and for the best; the strategy learns nothing of them.
  /// - Precondition: `ask` was called, and there are not more numbers than candidates.
  public func conclude(_ fitness: [Double]) {
    let candidates = strategy.candidates
    precondition(isWaiting, "fitness of candidates that were not asked for")
    precondition(
      fitness.count <= candidates.rows, "fitness of \(fitness.count) of \(candidates.rows) candidates")
    note(fitness, candidates)
  }

  private func note(_ fitness: [Double], _ candidates: Matrix<Double>) {
    if costs.count != fitness.count { costs = Storage(count: fitness.count) }
    for row in 0..<fitness.count {
      let cost = direction.cost(of: fitness[row])
      costs[row] = cost
      guard cost < bestCost else { continue }
      bestCost = cost
      best.copy(candidates.storage, from: candidates.offset + row * best.count, count: best.count)
    }
    evaluations += fitness.count
    generations += 1
  }
}

extension Search: Snapshotted {
  /// Counts, the best candidate, and all of the strategy that changes.
  public func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&evaluations)
    archive.plain(&generations)
    archive.plain(&bestCost)
    archive.plain(&isWaiting)
    best.snapshot(&archive)
    var strategy = strategy
    strategy.snapshot(&archive)
  }
}
