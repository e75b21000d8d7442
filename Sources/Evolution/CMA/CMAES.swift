internal import Kernels
internal import Simulation

/// The evolution strategy with covariance matrix adaptation: (µ/µ_w, λ), active, with cumulative step-size adaptation.
///
/// Where the best and the candidate at seven tenths cost the same, steps grow.
/// Source: Hansen, "The CMA Evolution Strategy: A Tutorial", arXiv:1604.00772, 2016.
final class CMAES<Covariance: CovarianceModel>: SearchStrategy {
  let candidates: Matrix<Double>
  private(set) var stopReason: StopReason?
  private let parameters: CMAParameters
  private let normal: CMADistribution<Covariance>
  private let ranking: Ranking
  /// The ranking's.
  private let order: Storage<Int32>
  private let endsOnPlateaus: Bool
  private var generation = 0
  private var stopping: CMAStopping
  private var stream: RandomStream

  /// The usual number of candidates in so many dimensions.
  static func standardPopulation(_ dimension: Int) -> Int {
    4 + Int(3 * ReproducibleMath.log(Double(dimension)))
  }

  /// - Throws: `EvolutionError.invalidSetting` for fewer than two candidates, or too many coordinates.
  init(_ setup: SearchSetup, _ settings: CMASettings = CMASettings()) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(Self.standardPopulation(n), atLeast: 2)
    if !Covariance.isDiagonal { try setup.checkMatrices() }
    parameters = CMAParameters(
      dimension: n, populationSize: count, isDiagonal: Covariance.isDiagonal, settings: settings)
    normal = CMADistribution(
      setup, deviations: (0..<n).map { setup.deviation($0) }, candidates: count,
      stepTolerance: settings.stepTolerance)
    ranking = Ranking(count: count)
    order = ranking.order
    candidates = Matrix(rows: count, columns: n)
    stopping = CMAStopping(
      dimension: n, populationSize: count, incumbent: setup.incumbent,
      costTolerance: settings.costTolerance)
    endsOnPlateaus = setup.isRestarted
    stream = setup.stream(RandomPurpose.sampling)
  }

  var distribution: StepDistribution { normal.spread }

  func ask() { normal.sample(into: candidates, &stream) }

  func tell(_ costs: Storage<Double>) {
    generation += 1
    ranking.rank(costs)
    normal.learn(order, costs.count, parameters)
    if isLevel(costs) {
      normal.lengthenSteps(
        by: ReproducibleMath.exp(0.2 + parameters.stepPathRate / parameters.damping))
    }
    normal.limitSteps()
    lookForReasonToStop(costs)
  }

  private func isLevel(_ costs: Storage<Double>) -> Bool {
    let rank = min(costs.count - 1, 1 + costs.count * 7 / 10)
    return costs[ranking.candidate(0)] == costs[ranking.candidate(rank)]
  }

  private func lookForReasonToStop(_ costs: Storage<Double>) {
    let (best, worst) = (costs[ranking.candidate(0)], costs[ranking.candidate(costs.count - 1)])
    stopping.note(costs, ranking)
    guard stopReason == nil else { return }
    let (axes, stepSize) = (normal.axes, normal.stepSize)
    if normal.hasFailed {
      stopReason = .numericalFailure
    } else if stopping.isLevel(spread: worst - best) || (endsOnPlateaus && stopping.isOnPlateau) {
      stopReason = .costsLevel
    } else if stopping.isOutclassed {
      stopReason = .outclassed
    } else if axes.longest > 1e7 * axes.shortest {
      stopReason = .illConditioned
    } else if stepSize * axes.longest > 1e4 * normal.firstStepSize {
      stopReason = .stepsDiverged
    } else if normal.stepsHaveVanished {
      stopReason = .stepsVanished
    } else if generation >= stopping.generationLimit {
      stopReason = .generationsSpent
    }
  }
}

extension CMAES: Snapshotted {
  /// The distribution, the paths, the last generation's samples, and the place in the random stream.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&generation)
    stopReason.snapshot(&archive)
    archive.nested(&stopping)
    archive.nested(&stream)
    candidates.storage.snapshot(&archive)
    normal.snapshot(&archive)
  }
}
