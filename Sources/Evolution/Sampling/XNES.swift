internal import Kernels
internal import Simulation

/// Exponential natural evolution strategies: a normal distribution of any shape follows the natural gradient.
///
/// A generation costs O(λ·n² + n³). Where eigenvectors cannot be computed, the shape stays as it is.
/// Source: Glasmachers, Schaul, Sun, Wierstra & Schmidhuber, "Exponential natural evolution strategies", GECCO 2010.
final class XNES: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let utilities: NaturalUtilities
  private let ranking: Ranking
  private let normals: Matrix<Double>
  private let weighted: Matrix<Double>
  private let steps: Matrix<Double>
  private let mean: Storage<Double>
  /// The shape, transposed: a step is a row of normal numbers times it.
  private let shape: Matrix<Double>
  private let gradient: Matrix<Double>
  private let product: Matrix<Double>
  private let eigenvalues: Matrix<Double>
  private let solver: SymmetricEigensolver<Double>
  private let stepRate: Double
  private let shapeRate: Double
  private let meanRate: Double
  private var stepSize = 1.0
  private var stream: RandomStream

  init(_ setup: SearchSetup, _ settings: NaturalSettings = NaturalSettings()) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(CMAES<FullCovariance>.standardPopulation(n), atLeast: 2)
    try setup.checkMatrices()
    self.setup = setup
    utilities = NaturalUtilities(populationSize: count)
    ranking = Ranking(count: count)
    candidates = Matrix(rows: count, columns: n)
    normals = Matrix(rows: count, columns: n)
    weighted = Matrix(rows: count, columns: n)
    steps = Matrix(rows: count, columns: n)
    mean = Storage(setup.startPoint)
    shape = Matrix(rows: n, columns: n)
    gradient = Matrix(rows: n, columns: n)
    product = Matrix(rows: n, columns: n)
    eigenvalues = Matrix(rows: 1, columns: n)
    solver = SymmetricEigensolver(order: n)
    let rate = (9 + 3 * ReproducibleMath.log(Double(n))) / (5 * Double(n) * Double(n).squareRoot())
    stepRate = settings.stepRate ?? rate
    shapeRate = settings.shapeRate ?? rate
    meanRate = settings.meanRate
    stream = setup.stream(RandomPurpose.sampling)
    for index in 0..<n { shape[index, index] = setup.deviation(index) }
  }

  func ask() {
    stream.fillNormal(normals.storage)
    BLAS.gemm(normals, shape, into: steps)
    let n = mean.count
    for row in 0..<candidates.rows {
      for index in 0..<n {
        let value = mean[index] + stepSize * steps.storage[row * n + index]
        candidates.storage[row * n + index] = setup.space.reflected(value, index)
      }
    }
  }

  func tell(_ costs: Storage<Double>) {
    ranking.rank(costs)
    let n = mean.count
    for rank in 0..<costs.count {
      let (row, utility) = (ranking.candidate(rank), utilities.values[rank])
      for index in 0..<n {
        mean[index] += meanRate * stepSize * utility * steps.storage[row * n + index]
        weighted.storage[row * n + index] = utility * normals.storage[row * n + index]
      }
    }
    // Utilities sum to zero, and so the identity of z·zᵀ − I drops out.
    BLAS.gemm(weighted, transposed: true, normals, into: gradient)
    var trace = 0.0
    for index in 0..<n { trace += gradient[index, index] }
    for index in 0..<n { gradient[index, index] -= trace / Double(n) }
    let scaled = stepSize * ReproducibleMath.exp(stepRate / 2 * trace / Double(n))
    stepSize = max(1e-100, min(1e100, scaled))
    bend()
    limitStepSize()
  }

  private func limitStepSize() {
    let n = mean.count
    for index in 0..<n where setup.space.isBounded(index) {
      var variance = 0.0
      for row in 0..<n { variance += shape[row, index] * shape[row, index] }
      let limit = setup.deviationLimit(index) / variance.squareRoot()
      if stepSize > limit { stepSize = limit }
    }
  }

  /// shape ← exp(½·η_B·gradient)·shape, by the gradient's eigenvectors.
  private func bend() {
    let n = mean.count
    guard solver.solve(gradient, values: eigenvalues) else { return }
    BLAS.gemm(gradient, shape, into: product)
    for row in 0..<n {
      let factor = ReproducibleMath.exp(shapeRate / 2 * eigenvalues[0, row])
      for index in row * n..<(row + 1) * n { product.storage[index] *= factor }
    }
    BLAS.gemm(gradient, transposed: true, product, into: shape)
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&stepSize)
    archive.nested(&stream)
    mean.snapshot(&archive)
    for matrix in [candidates, normals, steps, shape] { matrix.storage.snapshot(&archive) }
  }
}
