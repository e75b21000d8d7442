internal import Kernels

/// Orders candidates by cost, without allocation.
final class Ranking {
  /// The numbers of the candidates, the best first; of equal ones the first asked for.
  let order: Storage<Int32>

  init(count: Int) {
    order = Storage(count: count)
    for index in 0..<count { order[index] = Int32(index) }
  }

  /// The candidate of a rank, 0 being the best.
  func candidate(_ rank: Int) -> Int { Int(order[rank]) }

  /// Ranks candidates anew; O(n log n), a heap sort (Williams 1964).
  func rank(_ costs: Storage<Double>) {
    let count = order.count
    for index in 0..<count { order[index] = Int32(index) }
    var root = count / 2
    while root > 0 {
      root -= 1
      sink(root, count, costs)
    }
    var end = count - 1
    while end > 0 {
      let first = order[0]
      order[0] = order[end]
      order[end] = first
      sink(0, end, costs)
      end -= 1
    }
  }

  /// Moves a place's candidate down to where no child is worse.
  private func sink(_ start: Int, _ end: Int, _ costs: Storage<Double>) {
    var place = start
    let moved = order[start]
    while true {
      var child = 2 * place + 1
      guard child < end else { break }
      if child + 1 < end, isBetter(order[child], order[child + 1], costs) { child += 1 }
      guard isBetter(moved, order[child], costs) else { break }
      order[place] = order[child]
      place = child
    }
    order[place] = moved
  }

  private func isBetter(_ a: Int32, _ b: Int32, _ costs: Storage<Double>) -> Bool {
    let (first, second) = (costs[Int(a)], costs[Int(b)])
    return first < second || (first == second && a < b)
  }
}
