internal import Kernels

/// Points in a balanced k-d tree: the nearest is found in O(log n) on average.
///
/// Source: Bentley, "Multidimensional binary search trees used for associative searching", CACM 18(9), 1975.
final class PointTree {
  private let axes: Int
  /// The points in the order of the tree, each subtree's root in its middle, and their numbers.
  private let coordinates: Storage<Double>
  private let numbers: Storage<Int32>
  /// The axis by which each root parts its subtree.
  private let splits: Storage<Int32>
  private static let leafSize = 8

  init(count: Int, axes: Int) {
    self.axes = axes
    coordinates = Storage(count: count * axes)
    numbers = Storage(count: count)
    splits = Storage(count: count)
  }

  /// Takes the points, one a row; O(n·log² n).
  func build(_ points: Matrix<Double>) {
    var order = (0..<points.rows).map { $0 }
    arrange(&order, 0..<points.rows, points)
    for (place, number) in order.enumerated() {
      numbers[place] = Int32(number)
      coordinates.copy(points.storage, from: points.offset + number * axes, count: axes, to: place * axes)
    }
  }

  private func arrange(_ order: inout [Int], _ range: Range<Int>, _ points: Matrix<Double>) {
    guard range.count > Self.leafSize else { return }
    let split = widestAxis(order[range], points)
    order[range].sort { (points[$0, split], $0) < (points[$1, split], $1) }
    let middle = (range.lowerBound + range.upperBound) / 2
    splits[middle] = Int32(split)
    arrange(&order, range.lowerBound..<middle, points)
    arrange(&order, middle + 1..<range.upperBound, points)
  }

  private func widestAxis(_ order: ArraySlice<Int>, _ points: Matrix<Double>) -> Int {
    var (widest, width) = (0, -1.0)
    for axis in 0..<axes {
      var (least, greatest) = (Double.infinity, -Double.infinity)
      for number in order {
        least = min(least, points[number, axis])
        greatest = max(greatest, points[number, axis])
      }
      if greatest - least > width { (widest, width) = (axis, greatest - least) }
    }
    return widest
  }

  /// The number of the point that is nearest, of equally near ones the least.
  func nearest(to query: Storage<Double>, at offset: Int) -> Int {
    var best = (distance: Double.infinity, number: Int32.max)
    search(0, numbers.count, query, offset, &best)
    return Int(best.number)
  }

  private func search(
    _ start: Int, _ end: Int, _ query: Storage<Double>, _ offset: Int,
    _ best: inout (distance: Double, number: Int32)
  ) {
    guard end - start > Self.leafSize else {
      for place in start..<end { consider(place, query, offset, &best) }
      return
    }
    let middle = (start + end) / 2
    let split = Int(splits[middle])
    let beyond = query[offset + split] - coordinates[middle * axes + split]
    if beyond < 0 {
      search(start, middle, query, offset, &best)
    } else {
      search(middle + 1, end, query, offset, &best)
    }
    guard beyond * beyond <= best.distance else { return }
    consider(middle, query, offset, &best)
    if beyond < 0 {
      search(middle + 1, end, query, offset, &best)
    } else {
      search(start, middle, query, offset, &best)
    }
  }

  private func consider(
    _ place: Int, _ query: Storage<Double>, _ offset: Int, _ best: inout (distance: Double, number: Int32)
  ) {
    var distance = 0.0
    for axis in 0..<axes {
      let difference = query[offset + axis] - coordinates[place * axes + axis]
      distance += difference * difference
    }
    if distance < best.distance || (distance == best.distance && numbers[place] < best.number) {
      best = (distance, numbers[place])
    }
  }
}
