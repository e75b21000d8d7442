internal import Kernels
internal import Simulation

/// The evolution strategy with covariance matrix adaptation: (µ/µ_w, λ), active, with cumulative step-size adaptation.
///
/// Bounds are kept by mirroring: the strategy itself sees an unbounded problem. Where the best and the candidate at seven
/// tenths cost the same, steps grow.
/// Source: Hansen, "The CMA Evolution Strategy: A Tutorial", arXiv:1604.00772, 2016.
final class CMAES<Covariance: CovarianceModel>: SearchStrategy {
  let candidates: Matrix<Double>
  private(set) var stopReason: StopReason?
  private let space: SearchSpace
  private let parameters: CMAParameters
  private let covariance: Covariance
  private let ranking: Ranking
  private let mean: Storage<Double>
  private let normals: Matrix<Double>
  private let steps: Matrix<Double>
  private let meanStep: Matrix<Double>
  private let meanNormal: Matrix<Double>
  private let turned: Matrix<Double>
  private let stepPath: Matrix<Double>
  private let path: Matrix<Double>
  private let firstStepSize: Double
  private let endsOnPlateaus: Bool
  /// Steps are tiny that are shorter, as a share of the first.
  private let stepTolerance: Double
  /// The coordinates that are bounded on both sides, and what limits their standard deviations.
  private let limits: [(index: Int, deviation: Double)]
  private var stepSize: Double
  private var generation = 0
  /// (1 − c_σ)^(2·generation).
  private var forgotten = 1.0
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
    let deviations = (0..<n).map { setup.deviation($0) }
    let largest = deviations.max() ?? 1
    space = setup.space
    parameters = CMAParameters(
      dimension: n, populationSize: count, isDiagonal: Covariance.isDiagonal, settings: settings)
    covariance = Covariance(parameters, deviations: deviations.map { max($0 / largest, 1e-6) })
    ranking = Ranking(count: count)
    mean = Storage(setup.startPoint)
    candidates = Matrix(rows: count, columns: n)
    normals = Matrix(rows: count, columns: n)
    steps = Matrix(rows: count, columns: n)
    meanStep = Matrix(rows: 1, columns: n)
    meanNormal = Matrix(rows: 1, columns: n)
    turned = Matrix(rows: 1, columns: n)
    stepPath = Matrix(rows: 1, columns: n)
    path = Matrix(rows: 1, columns: n)
    firstStepSize = largest
    limits = (0..<n).compactMap { index in
      let limit = setup.deviationLimit(index)
      return limit.isFinite ? (index, limit) : nil
    }
    stepSize = largest
    stopping = CMAStopping(
      dimension: n, populationSize: count, incumbent: setup.incumbent,
      costTolerance: settings.costTolerance)
    stepTolerance = settings.stepTolerance
    endsOnPlateaus = setup.isRestarted
    stream = setup.stream(RandomPurpose.sampling)
  }

  var distribution: StepDistribution {
    let (longest, shortest) = covariance.axes
    let ratio = longest / shortest
    return StepDistribution(stepSize: stepSize * longest, conditionNumber: ratio * ratio)
  }

  func ask() {
    stream.fillNormal(normals.storage)
    covariance.sample(normals, into: steps, age: generation)
    let n = candidates.columns
    for row in 0..<candidates.rows {
      for index in 0..<n {
        let place = row * n + index
        let value = mean[index] + stepSize * steps.storage[place]
        candidates.storage[place] = space.reflected(value, index)
      }
    }
  }

  func tell(_ costs: Storage<Double>) {
    generation += 1
    ranking.rank(costs)
    let generation = RankedSteps(
      steps: steps, normals: normals, ranking: ranking, parameters: parameters)
    generation.weightedSum(steps, into: meanStep)
    generation.weightedSum(normals, into: meanNormal)
    for index in 0..<mean.count {
      mean[index] += parameters.meanRate * stepSize * meanStep.storage[index]
    }
    let norm = advanceStepPath()
    let retained = advancePath(norm)
    covariance.learn(generation, path: path, retained: retained)
    adaptStepSize(norm)
    if isLevel(costs) {
      stepSize *= ReproducibleMath.exp(0.2 + parameters.stepPathRate / parameters.damping)
    }
    limitStepSize()
    lookForReasonToStop(costs)
  }

  /// p_σ ← (1 − c_σ)·p_σ + √(c_σ(2 − c_σ)µ_eff)·C^(−½)·step; its length.
  private func advanceStepPath() -> Double {
    let rate = parameters.stepPathRate
    let gain = (rate * (2 - rate) * parameters.effectiveParents).squareRoot()
    covariance.turn(meanNormal, into: turned)
    var sum = 0.0
    for index in 0..<mean.count {
      let value = (1 - rate) * stepPath.storage[index] + gain * turned.storage[index]
      stepPath.storage[index] = value
      sum += value * value
    }
    forgotten *= (1 - rate) * (1 - rate)
    return sum.squareRoot()
  }

  /// p_c ← (1 − c_c)·p_c + h·√(c_c(2 − c_c)µ_eff)·step, where h stalls it while steps grow fast.
  /// - Returns: what the covariance matrix keeps of itself.
  private func advancePath(_ norm: Double) -> Double {
    let rate = parameters.pathRate
    let limit = (1.4 + 2 / (Double(mean.count) + 1)) * parameters.expectedNorm
    let isAdvancing = norm / (1 - forgotten).squareRoot() < limit
    let gain = isAdvancing ? (rate * (2 - rate) * parameters.effectiveParents).squareRoot() : 0
    for index in 0..<mean.count {
      path.storage[index] = (1 - rate) * path.storage[index] + gain * meanStep.storage[index]
    }
    let missing = isAdvancing ? 0 : parameters.rankOneRate * rate * (2 - rate)
    return 1 + missing - parameters.rankOneRate - parameters.rankMuRate * parameters.weightSum
  }

  private func adaptStepSize(_ norm: Double) {
    let exponent =
      parameters.stepPathRate / parameters.damping * (norm / parameters.expectedNorm - 1)
    stepSize *= ReproducibleMath.exp(min(1, exponent))
    if !(stepSize < 1e150) { stepSize = 1e150 }
  }

  private func limitStepSize() {
    for (index, deviation) in limits {
      stepSize = min(stepSize, deviation / covariance.variance(index).squareRoot())
    }
  }

  private func isLevel(_ costs: Storage<Double>) -> Bool {
    let rank = min(costs.count - 1, 1 + costs.count * 7 / 10)
    return costs[ranking.candidate(0)] == costs[ranking.candidate(rank)]
  }

  private func lookForReasonToStop(_ costs: Storage<Double>) {
    let (best, worst) = (costs[ranking.candidate(0)], costs[ranking.candidate(costs.count - 1)])
    stopping.note(costs, ranking)
    guard stopReason == nil else { return }
    let axes = covariance.axes
    if covariance.hasFailed || !stepSize.isFinite {
      stopReason = .numericalFailure
    } else if stopping.isLevel(spread: worst - best) || (endsOnPlateaus && stopping.isOnPlateau) {
      stopReason = .costsLevel
    } else if stopping.isOutclassed {
      stopReason = .outclassed
    } else if axes.longest > 1e7 * axes.shortest {
      stopReason = .illConditioned
    } else if stepSize * axes.longest > 1e4 * firstStepSize {
      stopReason = .stepsDiverged
    } else if stepsHaveVanished {
      stopReason = .stepsVanished
    } else if generation >= stopping.generationLimit {
      stopReason = .generationsSpent
    }
  }

  /// Whether all steps are shorter than the tolerance, or one is lost in its coordinate's rounding.
  private var stepsHaveVanished: Bool {
    var areTiny = true
    for index in 0..<mean.count {
      let deviation = stepSize * covariance.variance(index).squareRoot()
      if mean[index] + 0.2 * deviation == mean[index] { return true }
      let longest = max(deviation, stepSize * abs(path.storage[index]))
      if longest >= stepTolerance * firstStepSize { areTiny = false }
    }
    return areTiny
  }
}

extension CMAES: Snapshotted {
  /// The distribution, the paths, the last generation's samples, and the place in the random stream.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&generation)
    archive.plain(&stepSize)
    archive.plain(&forgotten)
    stopReason.snapshot(&archive)
    archive.nested(&stopping)
    archive.nested(&stream)
    mean.snapshot(&archive)
    for matrix in [candidates, normals, steps, stepPath, path] { matrix.storage.snapshot(&archive) }
    covariance.snapshot(&archive)
  }
}
