internal import Kernels
internal import Simulation

extension SearchSetup {
  /// One coordinate of a first candidate: uniform between the bounds, or normal around the start where a side is open or a
  /// step size is set.
  func drawCoordinate(_ index: Int, _ stream: inout RandomStream) -> Double {
    if space.isBounded(index), stepSize == nil {
      let share = stream.uniform()
      return space.clamped((1 - share) * space.lower[index] + share * space.upper[index], index)
    }
    let center = start?[index] ?? space.middle(index)
    return space.reflected(space.clamped(center, index) + deviation(index) * stream.normal(), index)
  }

  /// First candidates, one a row; O(rows·dimension).
  func drawPopulation(_ target: Matrix<Double>, _ stream: inout RandomStream) {
    for row in 0..<target.rows {
      for index in 0..<dimension {
        target.storage[target.offset + row * dimension + index] = drawCoordinate(index, &stream)
      }
    }
  }
}
