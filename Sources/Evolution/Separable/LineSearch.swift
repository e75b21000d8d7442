internal import Kernels
internal import Simulation

/// The easiest way to search one coordinate: always the middle of the interval that would most easily hold something better.
///
/// Easy is an interval through whose ends the flattest parabola runs that reaches below the best value so far. It finds
/// the best of many valleys, and then halves its way into it.
/// Source: Swarzberg, Seront & Bersini, "S.T.E.P.: The Easiest Way to Optimize a Function", ICEC 1994.
struct LineSearch {
  /// How much better the next value is to be.
  private static let improvement = 1e-12
  /// The most points that are remembered.
  private let capacity: Int
  /// Points in ascending order.
  private let points: Storage<Double>
  /// How much worse than the best point each one is.
  private let excesses: Storage<Double>
  private var count = 0
  /// The best point so far.
  private(set) var best = 0.0

  init(capacity: Int) {
    self.capacity = capacity
    points = Storage(count: capacity)
    excesses = Storage(count: capacity)
  }

  /// Whether no more points can be remembered.
  var isFull: Bool { count == capacity }

  /// Takes a point that costs so much more than the best one, or less; O(points).
  ///
  /// A point that is known is left out.
  mutating func note(_ point: Double, excess: Double) {
    var place = count
    while place > 0, points[place - 1] >= point { place -= 1 }
    guard !isFull, place == count || points[place] != point else { return }
    for index in stride(from: count, to: place, by: -1) {
      points[index] = points[index - 1]
      excesses[index] = excesses[index - 1]
    }
    points[place] = point
    excesses[place] = max(0, excess)
    count += 1
    guard count == 1 || excess < 0 else { return }
    best = point
    for index in 0..<count where index != place { excesses[index] -= min(0, excess) }
  }

  /// The point to try next, or nil where the intervals are too narrow; O(points).
  func next() -> Double? {
    guard !isFull, count > 1 else { return nil }
    var (easiest, next) = (Double.infinity, Double?.none)
    var height = (excesses[0] + Self.improvement).squareRoot()
    for index in 1..<count {
      let (low, high) = (points[index - 1], points[index])
      let following = (excesses[index] + Self.improvement).squareRoot()
      let difficulty = (height + following) / (high - low)
      height = following
      let middle = low / 2 + high / 2
      guard difficulty < easiest, middle > low, middle < high else { continue }
      (easiest, next) = (difficulty, middle)
    }
    return next
  }
}

extension LineSearch: Snapshotted {
  /// The points and what they cost.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&count)
    archive.plain(&best)
    points.snapshot(&archive)
    excesses.snapshot(&archive)
    if !(0...capacity).contains(count) {
      count = 0
      archive.fail()
    }
  }
}
