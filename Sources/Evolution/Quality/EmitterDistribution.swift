internal import Kernels
internal import Simulation

/// The normal distribution of an emitter: CMA-ES whose number of parents changes from generation to generation.
///
/// It begins anew in place, without allocation. Only parents teach it, with weights and rates that belong to their number.
/// Sources: Hansen, arXiv:1604.00772, 2016; Fontaine et al., GECCO 2020, algorithm 2.
final class EmitterDistribution {
  private let space: SearchSpace
  /// By the number of parents, from 1.
  private let parameters: [CMAParameters]
  private let firstDeviations: Storage<Double>
  private let firstStepSize: Double
  private let deviationLimits: Storage<Double>
  private let mean: Storage<Double>
  private let normals: Matrix<Double>
  private let steps: Matrix<Double>
  private let weighted: Matrix<Double>
  private let covariance: Matrix<Double>
  /// Eigenvectors, one a row, and the same times their standard deviations.
  private let vectors: Matrix<Double>
  private let scaledVectors: Matrix<Double>
  private let eigenvalues: Matrix<Double>
  private let meanStep: Matrix<Double>
  private let meanNormal: Matrix<Double>
  private let turned: Matrix<Double>
  private let stepPath: Matrix<Double>
  private let path: Matrix<Double>
  private let solver: SymmetricEigensolver<Double>
  private var stepSize = 1.0
  private var forgotten = 1.0
  /// What the generations since the last decomposition have changed, as a share of n generations' work.
  private var staleness = 0.0
  private var hasFailed = false

  /// Weights and rates for every number of parents up to `count`, for all emitters.
  static func parameters(dimension: Int, count: Int) -> [CMAParameters] {
    (1...count).map { CMAParameters(dimension: dimension, populationSize: 2 * $0, isDiagonal: false) }
  }

  init(_ setup: SearchSetup, deviations: [Double], parameters: [CMAParameters]) {
    let (n, count) = (setup.dimension, parameters.count)
    let largest = deviations.max() ?? 1
    space = setup.space
    self.parameters = parameters
    firstStepSize = largest
    firstDeviations = Storage(deviations.map { max($0 / largest, 1e-6) })
    deviationLimits = Storage((0..<n).map { setup.deviationLimit($0) })
    mean = Storage(setup.startPoint)
    normals = Matrix(rows: count, columns: n)
    steps = Matrix(rows: count, columns: n)
    weighted = Matrix(rows: count, columns: n)
    covariance = Matrix(rows: n, columns: n)
    vectors = Matrix(rows: n, columns: n)
    scaledVectors = Matrix(rows: n, columns: n)
    eigenvalues = Matrix(rows: 1, columns: n)
    meanStep = Matrix(rows: 1, columns: n)
    meanNormal = Matrix(rows: 1, columns: n)
    turned = Matrix(rows: 1, columns: n)
    stepPath = Matrix(rows: 1, columns: n)
    path = Matrix(rows: 1, columns: n)
    solver = SymmetricEigensolver(order: n)
    reset()
  }

  /// Begins anew around a row of a matrix.
  func restart(_ matrix: Matrix<Double>, row: Int) {
    mean.copy(matrix.storage, from: matrix.offset + row * matrix.columns, count: mean.count)
    reset()
  }

  private func reset() {
    stepSize = firstStepSize
    forgotten = 1
    staleness = 0
    hasFailed = false
    covariance.storage.fill(with: 0)
    vectors.storage.fill(with: 0)
    scaledVectors.storage.fill(with: 0)
    stepPath.storage.fill(with: 0)
    path.storage.fill(with: 0)
    for index in 0..<mean.count {
      let deviation = firstDeviations[index]
      covariance[index, index] = deviation * deviation
      eigenvalues[0, index] = deviation * deviation
      vectors[index, index] = 1
      scaledVectors[index, index] = deviation
    }
  }

  /// Fills some candidates, mirrored at their bounds.
  func sample(into candidates: Matrix<Double>, _ stream: inout RandomStream) {
    if staleness > 0.5 { decompose() }
    stream.fillNormal(normals.storage)
    BLAS.gemm(normals, scaledVectors, into: steps)
    let n = mean.count
    for place in 0..<candidates.count {
      let index = place % n
      let value = mean[index] + stepSize * steps.storage[place]
      candidates.storage[candidates.offset + place] = space.reflected(value, index)
    }
  }

  /// Whether there is nothing to be found by further steps.
  var isSpent: Bool {
    guard !hasFailed, stepSize.isFinite else { return true }
    let n = mean.count
    let (shortest, longest) = (eigenvalues[0, 0].squareRoot(), eigenvalues[0, n - 1].squareRoot())
    if n > 1 && staleness == 0 && longest > 1e7 * shortest { return true }
    var areTiny = true
    for index in 0..<n {
      let deviation = stepSize * covariance[index, index].squareRoot()
      if mean[index] + 0.2 * deviation == mean[index] && deviationLimits[index] < .infinity { return true }
      if deviation >= 1e-12 * firstStepSize { areTiny = false }
    }
    return areTiny
  }

  private func decompose() {
    staleness = 0
    scaledVectors.storage.copy(covariance.storage)
    guard solver.solve(scaledVectors, values: eigenvalues) else {
      reset()
      hasFailed = true
      return
    }
    vectors.storage.copy(scaledVectors.storage)
    let n = mean.count
    for row in 0..<n {
      let deviation = max(eigenvalues[0, row], .leastNormalMagnitude).squareRoot()
      for index in row * n..<(row + 1) * n { scaledVectors.storage[index] *= deviation }
    }
  }
}

// MARK: - Learning

extension EmitterDistribution {
  /// Learns from the candidates of the last sample that are parents, the best first.
  /// - Precondition: there is a parent.
  func learn(_ order: Storage<Int32>, parents: Int) {
    let rates = parameters[parents - 1]
    let n = mean.count
    meanStep.storage.fill(with: 0)
    meanNormal.storage.fill(with: 0)
    for rank in 0..<parents {
      let (weight, start) = (rates.weights[rank], Int(order[rank]) * n)
      let root = weight.squareRoot()
      for index in 0..<n {
        let step = steps.storage[start + index]
        meanStep.storage[index] += weight * step
        meanNormal.storage[index] += weight * normals.storage[start + index]
        weighted.storage[rank * n + index] = root * step
      }
    }
    for index in 0..<n { mean[index] += stepSize * meanStep.storage[index] }
    let norm = advanceStepPath(rates)
    let retained = advancePath(rates, norm)
    BLAS.syrk(weighted.rows(0..<parents), into: covariance, alpha: rates.rankMuRate, beta: retained)
    BLAS.syr(path, into: covariance, alpha: rates.rankOneRate)
    staleness += (rates.rankOneRate + rates.rankMuRate) * Double(n)
    adaptStepSize(rates, norm)
  }

  private func advanceStepPath(_ rates: CMAParameters) -> Double {
    let rate = rates.stepPathRate
    let gain = (rate * (2 - rate) * rates.effectiveParents).squareRoot()
    BLAS.gemv(vectors, transposed: true, meanNormal, into: turned)
    var sum = 0.0
    for index in 0..<mean.count {
      let value = (1 - rate) * stepPath.storage[index] + gain * turned.storage[index]
      stepPath.storage[index] = value
      sum += value * value
    }
    forgotten *= (1 - rate) * (1 - rate)
    return sum.squareRoot()
  }

  /// Returns what the covariance matrix keeps of itself.
  private func advancePath(_ rates: CMAParameters, _ norm: Double) -> Double {
    let rate = rates.pathRate
    let limit = (1.4 + 2 / (Double(mean.count) + 1)) * rates.expectedNorm
    let isAdvancing = norm / (1 - forgotten).squareRoot() < limit
    let gain = isAdvancing ? (rate * (2 - rate) * rates.effectiveParents).squareRoot() : 0
    for index in 0..<mean.count {
      path.storage[index] = (1 - rate) * path.storage[index] + gain * meanStep.storage[index]
    }
    let missing = isAdvancing ? 0 : rates.rankOneRate * rate * (2 - rate)
    return 1 + missing - rates.rankOneRate - rates.rankMuRate
  }

  private func adaptStepSize(_ rates: CMAParameters, _ norm: Double) {
    let exponent = rates.stepPathRate / rates.damping * (norm / rates.expectedNorm - 1)
    stepSize *= ReproducibleMath.exp(min(1, exponent))
    if !(stepSize < 1e150) { stepSize = 1e150 }
    for index in 0..<mean.count where deviationLimits[index] < .infinity {
      stepSize = min(stepSize, deviationLimits[index] / covariance[index, index].squareRoot())
    }
  }
}

extension EmitterDistribution: Snapshotted {
  /// The distribution, its paths, and the last sample.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&stepSize)
    archive.plain(&forgotten)
    archive.plain(&staleness)
    archive.plain(&hasFailed)
    mean.snapshot(&archive)
    for matrix in [normals, steps, covariance, vectors, scaledVectors, eigenvalues, stepPath, path] {
      matrix.storage.snapshot(&archive)
    }
  }
}
