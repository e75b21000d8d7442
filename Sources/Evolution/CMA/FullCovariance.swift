internal import Kernels
internal import Simulation

/// A covariance matrix of its own eigenvectors, which are computed only every so many generations.
///
/// Between two decompositions the matrix changes by less than a half, in expectation, of what n generations would change;
/// sampling costs O(λ·n²), learning O(λ·n²), decomposing O(n³).
/// Source: Hansen, arXiv:1604.00772, 2016, section B.2, on how rarely one may decompose.
final class FullCovariance: CovarianceModel {
  static let isDiagonal = false
  private let firstDeviations: Storage<Double>
  /// Of which only the lower triangle is kept.
  private let covariance: Matrix<Double>
  /// Eigenvectors, one a row, and the same times their standard deviations.
  private let vectors: Matrix<Double>
  private let scaledVectors: Matrix<Double>
  private let eigenvalues: Matrix<Double>
  private let weighted: Matrix<Double>
  private let solver: SymmetricEigensolver<Double>
  /// What the generations since the last decomposition have changed, as a share of n generations' work.
  private var staleness = 0.0
  private(set) var axes: (longest: Double, shortest: Double) = (1, 1)
  private(set) var hasFailed = false

  init(deviations: [Double], candidates: Int) {
    let n = deviations.count
    firstDeviations = Storage(deviations)
    covariance = Matrix(rows: n, columns: n)
    vectors = Matrix(rows: n, columns: n)
    scaledVectors = Matrix(rows: n, columns: n)
    eigenvalues = Matrix(rows: 1, columns: n)
    weighted = Matrix(rows: candidates, columns: n)
    solver = SymmetricEigensolver(order: n)
    reset()
  }

  func reset() {
    staleness = 0
    hasFailed = false
    axes = (0, .infinity)
    covariance.storage.fill(with: 0)
    vectors.storage.fill(with: 0)
    scaledVectors.storage.fill(with: 0)
    for index in 0..<firstDeviations.count {
      let deviation = firstDeviations[index]
      axes = (max(axes.longest, deviation), min(axes.shortest, deviation))
      covariance[index, index] = deviation * deviation
      eigenvalues[0, index] = deviation * deviation
      vectors[index, index] = 1
      scaledVectors[index, index] = deviation
    }
  }

  func sample(_ normals: Matrix<Double>, into steps: Matrix<Double>) {
    if staleness > 0.5 { decompose() }
    BLAS.gemm(normals, scaledVectors, into: steps)
  }

  func turn(_ normals: Matrix<Double>, into target: Matrix<Double>) {
    BLAS.gemv(vectors, transposed: true, normals, into: target)
  }

  func variance(_ index: Int) -> Double { covariance[index, index] }

  func learn(
    _ sample: SampledSteps, _ order: Storage<Int32>, _ count: Int, _ rates: CMAParameters,
    path: Matrix<Double>, retained: Double
  ) {
    let n = covariance.rows
    for rank in 0..<count {
      let factor = abs(sample.covarianceWeight(rank, order, rates)).squareRoot()
      let start = Int(order[rank]) * n
      for index in 0..<n {
        weighted.storage[rank * n + index] = factor * sample.steps.storage[start + index]
      }
    }
    let (parents, rate) = (rates.parents, rates.rankMuRate)
    BLAS.syrk(weighted.rows(0..<parents), into: covariance, alpha: rate, beta: retained)
    if count > parents {
      BLAS.syrk(weighted.rows(parents..<count), into: covariance, alpha: -rate, beta: 1)
    }
    BLAS.syr(path, into: covariance, alpha: rates.rankOneRate)
    staleness += (rates.rankOneRate + rate) * Double(n)
  }

  /// Where there are no eigenvectors, the distribution is as it was at first.
  private func decompose() {
    staleness = 0
    scaledVectors.storage.copy(covariance.storage)
    guard solver.solve(scaledVectors, values: eigenvalues) else {
      reset()
      hasFailed = true
      return
    }
    vectors.storage.copy(scaledVectors.storage)
    let n = covariance.rows
    for row in 0..<n {
      let deviation = max(eigenvalues[0, row], .leastNormalMagnitude).squareRoot()
      for index in row * n..<(row + 1) * n { scaledVectors.storage[index] *= deviation }
    }
    axes.longest = max(eigenvalues[0, n - 1], .leastNormalMagnitude).squareRoot()
    axes.shortest = max(eigenvalues[0, 0], .leastNormalMagnitude).squareRoot()
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&staleness)
    archive.plain(&axes.longest)
    archive.plain(&axes.shortest)
    archive.plain(&hasFailed)
    for matrix in [covariance, vectors, scaledVectors, eigenvalues] { matrix.storage.snapshot(&archive) }
  }
}
