internal import Kernels

/// Orders candidates by cost, without allocation.
final class Ranking {
  /// The numbers of the candidates, the best first; of equal ones the first asked for.
  let order: Storage<Int32>
  private let scratch: Storage<Int32>

  init(count: Int) {
    order = Storage(count: count)
    scratch = Storage(count: count)
    for index in 0..<count { order[index] = Int32(index) }
  }

  /// The candidate of a rank, 0 being the best.
  func candidate(_ rank: Int) -> Int { Int(order[rank]) }

  /// Ranks candidates anew; O(n log n), a merge sort from runs of one (von Neumann 1945), stable.
  func rank(_ costs: Storage<Double>) {
    let count = order.count
    for index in 0..<count { order[index] = Int32(index) }
    var (source, target) = (order, scratch)
    var width = 1
    while width < count {
      var start = 0
      while start < count {
        let middle = min(start + width, count)
        Self.merge(source, into: target, start, middle, min(middle + width, count), costs)
        start += 2 * width
      }
      swap(&source, &target)
      width *= 2
    }
    if source !== order { order.copy(source) }
  }

  private static func merge(
    _ source: Storage<Int32>, into target: Storage<Int32>, _ start: Int, _ middle: Int, _ end: Int,
    _ costs: Storage<Double>
  ) {
    var (left, right) = (start, middle)
    for place in start..<end {
      let takesLeft =
        right == end || (left < middle && costs[Int(source[left])] <= costs[Int(source[right])])
      target[place] = source[takesLeft ? left : right]
      if takesLeft { left += 1 } else { right += 1 }
    }
  }
}
