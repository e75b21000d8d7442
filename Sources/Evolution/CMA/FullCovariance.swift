internal import Kernels
internal import Simulation

/// A covariance matrix of its own eigenvectors, which are computed only every so many generations.
///
/// Between two decompositions the matrix changes by less than a half, in expectation, of what n generations would change;
/// sampling costs O(λ·n²), learning O(λ·n²), decomposing O(n³).
/// Source: Hansen, arXiv:1604.00772, 2016, section B.2, on how rarely one may decompose.
final class FullCovariance: CovarianceModel {
  static let isDiagonal = false
  private let parameters: CMAParameters
  /// Of which only the lower triangle is kept.
  private let covariance: Matrix<Double>
  /// Eigenvectors, one a row, and the same times their standard deviations.
  private let vectors: Matrix<Double>
  private let scaledVectors: Matrix<Double>
  private let eigenvalues: Matrix<Double>
  private let weighted: Matrix<Double>
  private let solver: SymmetricEigensolver<Double>
  private let lazyGap: Double
  private var decomposedAge = 0
  private(set) var axes: (longest: Double, shortest: Double)
  private(set) var hasFailed = false

  init(_ parameters: CMAParameters, deviations: [Double]) {
    let n = parameters.dimension
    self.parameters = parameters
    covariance = Matrix(rows: n, columns: n)
    vectors = Matrix(rows: n, columns: n)
    scaledVectors = Matrix(rows: n, columns: n)
    eigenvalues = Matrix(rows: 1, columns: n)
    weighted = Matrix(rows: parameters.populationSize, columns: n)
    solver = SymmetricEigensolver(order: n)
    lazyGap = 0.5 / ((parameters.rankOneRate + parameters.rankMuRate) * Double(n))
    axes = (deviations.max() ?? 1, deviations.min() ?? 1)
    for index in 0..<n {
      covariance[index, index] = deviations[index] * deviations[index]
      eigenvalues[0, index] = covariance[index, index]
      vectors[index, index] = 1
      scaledVectors[index, index] = deviations[index]
    }
  }

  func sample(_ normals: Matrix<Double>, into steps: Matrix<Double>, age: Int) {
    if Double(age - decomposedAge) > lazyGap { decompose(age) }
    BLAS.gemm(normals, scaledVectors, into: steps)
  }

  func turn(_ normals: Matrix<Double>, into target: Matrix<Double>) {
    BLAS.gemv(vectors, transposed: true, normals, into: target)
  }

  func variance(_ index: Int) -> Double { covariance[index, index] }

  func learn(_ generation: RankedSteps, path: Matrix<Double>, retained: Double) {
    let n = parameters.dimension
    let steps = generation.steps
    for rank in 0..<parameters.populationSize {
      let factor = abs(generation.covarianceWeight(rank)).squareRoot()
      let start = steps.offset + generation.ranking.candidate(rank) * n
      for index in 0..<n {
        weighted.storage[rank * n + index] = factor * steps.storage[start + index]
      }
    }
    let rate = parameters.rankMuRate
    BLAS.syrk(weighted.rows(0..<parameters.parents), into: covariance, alpha: rate, beta: retained)
    BLAS.syrk(
      weighted.rows(parameters.parents..<weighted.rows), into: covariance, alpha: -rate, beta: 1)
    BLAS.syr(path, into: covariance, alpha: parameters.rankOneRate)
  }

  private func decompose(_ age: Int) {
    let n = parameters.dimension
    decomposedAge = age
    scaledVectors.storage.copy(covariance.storage)
    guard solver.solve(scaledVectors, values: eigenvalues) else { return recover() }
    vectors.storage.copy(scaledVectors.storage)
    for row in 0..<n {
      let deviation = max(eigenvalues[0, row], .leastNormalMagnitude).squareRoot()
      for index in row * n..<(row + 1) * n { scaledVectors.storage[index] *= deviation }
    }
    axes.longest = max(eigenvalues[0, n - 1], .leastNormalMagnitude).squareRoot()
    axes.shortest = max(eigenvalues[0, 0], .leastNormalMagnitude).squareRoot()
  }

  /// Where there are no eigenvectors, the distribution is round again.
  private func recover() {
    hasFailed = true
    axes = (1, 1)
    for matrix in [covariance, vectors, scaledVectors] {
      matrix.storage.fill(with: 0)
      for index in 0..<parameters.dimension { matrix[index, index] = 1 }
    }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&decomposedAge)
    archive.plain(&axes.longest)
    archive.plain(&axes.shortest)
    archive.plain(&hasFailed)
    for matrix in [covariance, vectors, scaledVectors, eigenvalues] { matrix.storage.snapshot(&archive) }
  }
}
