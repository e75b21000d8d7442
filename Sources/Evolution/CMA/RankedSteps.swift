internal import Kernels

/// The steps of a generation of CMA-ES, the standard normal numbers they were made of, and their order.
struct RankedSteps {
  let steps: Matrix<Double>
  let normals: Matrix<Double>
  let ranking: Ranking
  let parameters: CMAParameters

  /// The weight of a rank in the covariance: negative ones count as if their steps were as long as expected.
  func covarianceWeight(_ rank: Int) -> Double {
    let weight = parameters.weights[rank]
    guard weight < 0 else { return weight }
    let n = normals.columns
    let start = normals.offset + ranking.candidate(rank) * n
    var length = 0.0
    for index in start..<start + n {
      let value = normals.storage[index]
      length += value * value
    }
    return length > 0 ? weight * Double(n) / length : 0
  }

  /// The sum of the parents' rows by their weights; O(parents·n).
  func weightedSum(_ rows: Matrix<Double>, into target: Matrix<Double>) {
    let n = rows.columns
    for index in 0..<n { target.storage[target.offset + index] = 0 }
    for rank in 0..<parameters.parents {
      let weight = parameters.weights[rank]
      let start = rows.offset + ranking.candidate(rank) * n
      for index in 0..<n {
        target.storage[target.offset + index] += weight * rows.storage[start + index]
      }
    }
  }
}
