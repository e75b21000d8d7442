internal import Kernels

/// The steps of a generation of CMA-ES, one a row, and the standard normal numbers they were made of.
struct SampledSteps {
  let steps: Matrix<Double>
  let normals: Matrix<Double>

  init(candidates: Int, dimension: Int) {
    steps = Matrix(rows: candidates, columns: dimension)
    normals = Matrix(rows: candidates, columns: dimension)
  }

  /// The weight of a rank in the covariance: negative ones count as if their steps were as long as expected.
  func covarianceWeight(_ rank: Int, _ order: Storage<Int32>, _ rates: CMAParameters) -> Double {
    let weight = rates.weights[rank]
    guard weight < 0 else { return weight }
    let n = normals.columns
    let start = Int(order[rank]) * n
    var length = 0.0
    for index in start..<start + n {
      let value = normals.storage[index]
      length += value * value
    }
    return length > 0 ? weight * Double(n) / length : 0
  }

  /// The sums of the parents' steps and normal numbers by their weights; O(parents·n).
  func average(
    _ order: Storage<Int32>, _ rates: CMAParameters, steps meanStep: Matrix<Double>,
    normals meanNormal: Matrix<Double>
  ) {
    Self.add(steps, order, rates, into: meanStep)
    Self.add(normals, order, rates, into: meanNormal)
  }

  private static func add(
    _ rows: Matrix<Double>, _ order: Storage<Int32>, _ rates: CMAParameters, into target: Matrix<Double>
  ) {
    let n = rows.columns
    for index in 0..<n { target.storage[index] = 0 }
    for rank in 0..<rates.parents {
      let (weight, start) = (rates.weights[rank], Int(order[rank]) * n)
      for index in 0..<n { target.storage[index] += weight * rows.storage[start + index] }
    }
  }
}
