internal import Kernels
internal import Simulation

/// The normal distribution that CMA-ES samples and adapts: its mean, the size and the shape of its steps, and both paths.
///
/// Whoever ranks candidates says how many of them teach it, with the weights and rates of their number, which may be
/// another in every generation. Bounds are kept by mirroring: the distribution itself sees an unbounded problem.
/// Source: Hansen, "The CMA Evolution Strategy: A Tutorial", arXiv:1604.00772, 2016.
final class CMADistribution<Covariance: CovarianceModel> {
  private let covariance: Covariance
  private(set) var stepSize: Double
  let firstStepSize: Double
  private let shortestStep: Double
  private let space: SearchSpace
  private let mean: Storage<Double>
  private let sample: SampledSteps
  private let meanStep: Matrix<Double>
  private let meanNormal: Matrix<Double>
  private let turned: Matrix<Double>
  private let stepPath: Matrix<Double>
  private let path: Matrix<Double>
  /// What limits the standard deviation of each coordinate; infinite where it is not bounded on both sides.
  private let limits: Storage<Double>
  /// (1 − c_σ)^(2·generations).
  private var forgotten = 1.0

  /// A distribution around the setup's start, from which so many candidates are drawn at a time; steps have vanished
  /// that are shorter than a share of the first.
  init(
    _ setup: SearchSetup, deviations: [Double], candidates count: Int, stepTolerance: Double = 1e-12
  ) {
    let n = setup.dimension
    let largest = deviations.max() ?? 1
    covariance = Covariance(deviations: deviations.map { max($0 / largest, 1e-6) }, candidates: count)
    stepSize = largest
    firstStepSize = largest
    shortestStep = stepTolerance * largest
    space = setup.space
    mean = Storage(setup.startPoint)
    sample = SampledSteps(candidates: count, dimension: n)
    meanStep = Matrix(rows: 1, columns: n)
    meanNormal = Matrix(rows: 1, columns: n)
    turned = Matrix(rows: 1, columns: n)
    stepPath = Matrix(rows: 1, columns: n)
    path = Matrix(rows: 1, columns: n)
    limits = Storage((0..<n).map { setup.deviationLimit($0) })
  }

  /// Begins anew in place around a row of a matrix.
  func restart(_ matrix: Matrix<Double>, row: Int) {
    mean.copy(matrix.storage, from: matrix.offset + row * matrix.columns, count: mean.count)
    stepSize = firstStepSize
    forgotten = 1
    stepPath.storage.fill(with: 0)
    path.storage.fill(with: 0)
    covariance.reset()
  }

  /// Fills the candidates, mirrored at their bounds; O(λ·n²), and now and then O(n³).
  func sample(into candidates: Matrix<Double>, _ stream: inout RandomStream) {
    stream.fillNormal(sample.normals.storage)
    covariance.sample(sample.normals, into: sample.steps)
    let (n, stepSize) = (candidates.columns, stepSize)
    for row in 0..<candidates.rows {
      for index in 0..<n {
        let place = row * n + index
        let value = mean[index] + stepSize * sample.steps.storage[place]
        candidates.storage[candidates.offset + place] = space.reflected(value, index)
      }
    }
  }

  /// Whether steps of a coordinate are lost in the mean's rounding.
  private func isLost(_ index: Int, _ deviation: Double) -> Bool {
    mean[index] + 0.2 * deviation == mean[index]
  }

  private func deviation(_ index: Int) -> Double { stepSize * covariance.variance(index).squareRoot() }
}

// MARK: - Learning

extension CMADistribution {
  /// Learns from the last sample: the mean, both paths, the shape and the size of steps; O(λ·n²).
  ///
  /// - Parameters:
  ///   - order: the candidates, the best first.
  ///   - count: how many of them teach: as many as have weights, or the parents alone.
  func learn(_ order: Storage<Int32>, _ count: Int, _ rates: CMAParameters) {
    sample.average(order, rates, steps: meanStep, normals: meanNormal)
    for index in 0..<mean.count {
      mean[index] += rates.meanRate * stepSize * meanStep.storage[index]
    }
    let norm = advanceStepPath(rates)
    let retained = advancePath(rates, norm, weightSum: count > rates.parents ? rates.weightSum : 1)
    covariance.learn(sample, order, count, rates, path: path, retained: retained)
    let exponent = rates.stepPathRate / rates.damping * (norm / rates.expectedNorm - 1)
    stepSize *= ReproducibleMath.exp(min(1, exponent))
    if !(stepSize < 1e150) { stepSize = 1e150 }
  }

  /// p_σ ← (1 − c_σ)·p_σ + √(c_σ(2 − c_σ)µ_eff)·C^(−½)·step; its length.
  private func advanceStepPath(_ rates: CMAParameters) -> Double {
    let rate = rates.stepPathRate
    let gain = (rate * (2 - rate) * rates.effectiveParents).squareRoot()
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
  private func advancePath(_ rates: CMAParameters, _ norm: Double, weightSum: Double) -> Double {
    let rate = rates.pathRate
    let limit = (1.4 + 2 / (Double(mean.count) + 1)) * rates.expectedNorm
    let isAdvancing = norm / (1 - forgotten).squareRoot() < limit
    let gain = isAdvancing ? (rate * (2 - rate) * rates.effectiveParents).squareRoot() : 0
    for index in 0..<mean.count {
      path.storage[index] = (1 - rate) * path.storage[index] + gain * meanStep.storage[index]
    }
    let missing = isAdvancing ? 0 : rates.rankOneRate * rate * (2 - rate)
    return 1 + missing - rates.rankOneRate - rates.rankMuRate * weightSum
  }

  /// Makes steps longer by a factor.
  func lengthenSteps(by factor: Double) { stepSize *= factor }

  /// Keeps the standard deviations of bounded coordinates within what mirroring bears.
  func limitSteps() {
    for index in 0..<mean.count where limits[index] < .infinity {
      stepSize = min(stepSize, limits[index] / covariance.variance(index).squareRoot())
    }
  }
}

// MARK: - Ends

extension CMADistribution {
  /// The longest and the shortest standard deviation of the shape along any axis, as of the last sample.
  var axes: (longest: Double, shortest: Double) { covariance.axes }

  /// Whether numbers have left the range of double precision.
  var hasFailed: Bool { covariance.hasFailed || !stepSize.isFinite }

  /// The longest standard deviation along any axis, and its square over that of the shortest.
  var spread: StepDistribution {
    let (longest, shortest) = covariance.axes
    let ratio = longest / shortest
    return StepDistribution(stepSize: stepSize * longest, conditionNumber: ratio * ratio)
  }

  /// Whether all steps are shorter than the tolerance, paths included, or one is lost in its coordinate's rounding.
  var stepsHaveVanished: Bool {
    var areTiny = true
    for index in 0..<mean.count {
      let deviation = deviation(index)
      if isLost(index, deviation) { return true }
      let longest = max(deviation, stepSize * abs(path.storage[index]))
      if longest >= shortestStep { areTiny = false }
    }
    return areTiny
  }

  /// Whether there is nothing to be found by further steps: they have vanished, paths aside, or one between bounds is lost.
  var isSpent: Bool {
    if hasFailed { return true }
    var areTiny = true
    for index in 0..<mean.count {
      let deviation = deviation(index)
      if limits[index] < .infinity && isLost(index, deviation) { return true }
      if deviation >= shortestStep { areTiny = false }
    }
    return areTiny
  }
}

extension CMADistribution: Snapshotted {
  /// The mean, the last sample, both paths, and the size and the shape of steps.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&stepSize)
    archive.plain(&forgotten)
    mean.snapshot(&archive)
    for matrix in [sample.normals, sample.steps, stepPath, path] { matrix.storage.snapshot(&archive) }
    covariance.snapshot(&archive)
  }
}
