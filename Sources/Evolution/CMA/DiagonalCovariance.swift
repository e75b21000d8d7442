internal import Kernels
internal import Simulation

/// Variances without covariances; sampling and learning cost O(λ·n).
///
/// Source: Ros & Hansen, "A Simple Modification in CMA-ES Achieving Linear Time and Space Complexity", PPSN X, 2008.
final class DiagonalCovariance: CovarianceModel {
  static let isDiagonal = true
  private let parameters: CMAParameters
  private let variances: Storage<Double>
  private let deviations: Storage<Double>
  private let learned: Storage<Double>
  private(set) var axes: (longest: Double, shortest: Double)
  private(set) var hasFailed = false

  init(_ parameters: CMAParameters, deviations: [Double]) {
    self.parameters = parameters
    self.deviations = Storage(deviations)
    variances = Storage(deviations.map { $0 * $0 })
    learned = Storage(count: deviations.count)
    axes = (deviations.max() ?? 1, deviations.min() ?? 1)
  }

  func sample(_ normals: Matrix<Double>, into steps: Matrix<Double>, age: Int) {
    var index = 0
    for _ in 0..<normals.rows {
      for column in 0..<normals.columns {
        steps.storage[index] = deviations[column] * normals.storage[index]
        index += 1
      }
    }
  }

  func turn(_ normals: Matrix<Double>, into target: Matrix<Double>) {
    target.storage.copy(normals.storage)
  }

  func variance(_ index: Int) -> Double { variances[index] }

  func learn(_ generation: RankedSteps, path: Matrix<Double>, retained: Double) {
    let n = parameters.dimension
    learned.fill(with: 0)
    for rank in 0..<parameters.populationSize {
      let weight = generation.covarianceWeight(rank)
      let start = generation.ranking.candidate(rank) * n
      for index in 0..<n {
        let step = generation.steps.storage[start + index]
        learned[index] += weight * step * step
      }
    }
    for index in 0..<n {
      let onPath = path.storage[index]
      variances[index] =
        retained * variances[index] + parameters.rankMuRate * learned[index]
        + parameters.rankOneRate * onPath * onPath
    }
    measure()
  }

  private func measure() {
    axes = (0, .infinity)
    for index in 0..<variances.count {
      if !variances[index].isFinite { hasFailed = true }
      let isUsable = variances[index].isFinite && variances[index] >= .leastNormalMagnitude
      if !isUsable { variances[index] = .leastNormalMagnitude }
      deviations[index] = variances[index].squareRoot()
      axes.longest = max(axes.longest, deviations[index])
      axes.shortest = min(axes.shortest, deviations[index])
    }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&axes.longest)
    archive.plain(&axes.shortest)
    archive.plain(&hasFailed)
    variances.snapshot(&archive)
    deviations.snapshot(&archive)
  }
}
