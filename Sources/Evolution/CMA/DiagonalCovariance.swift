internal import Kernels
internal import Simulation

/// Variances without covariances; sampling and learning cost O(λ·n).
///
/// Source: Ros & Hansen, "A Simple Modification in CMA-ES Achieving Linear Time and Space Complexity", PPSN X, 2008.
final class DiagonalCovariance: CovarianceModel {
  static let isDiagonal = true
  private let firstDeviations: Storage<Double>
  private let variances: Storage<Double>
  private let deviations: Storage<Double>
  private let learned: Storage<Double>
  private(set) var axes: (longest: Double, shortest: Double) = (1, 1)
  private(set) var hasFailed = false

  init(deviations: [Double], candidates: Int) {
    firstDeviations = Storage(deviations)
    self.deviations = Storage(count: deviations.count)
    variances = Storage(count: deviations.count)
    learned = Storage(count: deviations.count)
    reset()
  }

  func reset() {
    hasFailed = false
    for index in 0..<variances.count { variances[index] = firstDeviations[index] * firstDeviations[index] }
    measure()
  }

  func sample(_ normals: Matrix<Double>, into steps: Matrix<Double>) {
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

  func learn(
    _ sample: SampledSteps, _ order: Storage<Int32>, _ count: Int, _ rates: CMAParameters,
    path: Matrix<Double>, retained: Double
  ) {
    let n = variances.count
    learned.fill(with: 0)
    for rank in 0..<count {
      let weight = sample.covarianceWeight(rank, order, rates)
      let start = Int(order[rank]) * n
      for index in 0..<n {
        let step = sample.steps.storage[start + index]
        learned[index] += weight * step * step
      }
    }
    for index in 0..<n {
      let onPath = path.storage[index]
      variances[index] =
        retained * variances[index] + rates.rankMuRate * learned[index]
        + rates.rankOneRate * onPath * onPath
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
