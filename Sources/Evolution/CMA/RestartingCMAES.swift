internal import Kernels
internal import Simulation

/// CMA-ES that begins anew where it has come to an end, with more candidates (IPOP) or by turns with many and few (BIPOP).
///
/// A restart takes memory anew. Where there are bounds on both sides it begins at a point drawn between them, elsewhere
/// at one drawn around the start.
/// Sources: Auger & Hansen, "A Restart CMA Evolution Strategy With Increasing Population Size", CEC 2005; Hansen,
/// "Benchmarking a BI-Population CMA-ES on the BBOB-2009 Function Testbed", GECCO 2009.
final class RestartingCMAES: SearchStrategy {
  /// How the numbers of candidates follow each other.
  enum Regime: Equatable {
    case ipop
    case bipop
    /// As `ipop`, but from so many times as many candidates, and an attempt ends that an earlier one has outclassed.
    case racing(firstFactor: Int)
  }

  /// Nil while restarts go on, by default for ever.
  private(set) var stopReason: StopReason?
  var candidates: Matrix<Double> { current.candidates }
  var distribution: StepDistribution { current.distribution }
  private let setup: SearchSetup
  private let regime: Regime
  private let settings: RestartSettings
  private let standardPopulation: Int
  private var current: CMAES<FullCovariance>
  private var attempt = RestartAttempt()
  private var stream: RandomStream

  /// - Throws: `EvolutionError.invalidSetting` for fewer than two candidates.
  init(
    _ setup: SearchSetup, _ regime: Regime, _ settings: RestartSettings = RestartSettings()
  ) throws(EvolutionError) {
    var setup = setup
    setup.isRestarted = true
    if case .racing(let factor) = regime, setup.populationSize == nil {
      setup.populationSize = factor * CMAES<FullCovariance>.standardPopulation(setup.dimension)
    }
    self.setup = setup
    self.regime = regime
    self.settings = settings
    stream = setup.stream(RandomPurpose.restarts)
    current = try CMAES(setup, settings.search)
    standardPopulation = current.candidates.rows
    attempt.populationSize = standardPopulation
  }

  func ask() { current.ask() }

  func tell(_ costs: Storage<Double>) {
    attempt.evaluations += costs.count
    for row in 0..<costs.count { attempt.bestCost = min(attempt.bestCost, costs[row]) }
    current.tell(costs)
    // At once, so that whoever has a budget sees how many candidates come next.
    guard let reason = current.stopReason else { return }
    if let limit = settings.restarts, attempt.number >= limit {
      stopReason = reason
    } else {
      restart()
    }
  }

  private func restart() {
    switch regime {
    case .ipop, .racing: attempt.enlarge(standardPopulation, by: settings.growth)
    case .bipop: attempt.takeTurns(standardPopulation, by: settings.growth, &stream)
    }
    let point = restartPoint()
    current = make(start: point)
  }

  /// A strategy for the present attempt; its number is that of its random streams as well.
  private func make(start: [Double]?) -> CMAES<FullCovariance> {
    var next = setup
    next.populationSize = attempt.populationSize
    next.start = start ?? setup.start
    next.attempt = attempt.number
    if case .racing = regime { next.incumbent = attempt.incumbent }
    next.stepFactor = attempt.stepScale
    do { return try CMAES(next, settings.search) } catch {
      preconditionFailure("what was allowed once: \(error)")
    }
  }

  private func restartPoint() -> [Double] {
    let start = setup.startPoint
    return (0..<setup.dimension).map { index in
      guard setup.space.isBounded(index) else {
        return setup.space.clamped(start[index] + setup.deviation(index) * stream.normal(), index)
      }
      let share = stream.uniform()
      return (1 - share) * setup.space.lower[index] + share * setup.space.upper[index]
    }
  }
}

extension RestartingCMAES: Snapshotted {
  /// The present attempt, and the strategy that makes it.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&attempt)
    archive.nested(&stream)
    // Where restarts go on for ever, it is nil for ever.
    if settings.restarts != nil { stopReason.snapshot(&archive) }
    guard !archive.hasFailed else { return }
    if archive.isReading { current = make(start: nil) }
    current.snapshot(&archive)
  }
}
