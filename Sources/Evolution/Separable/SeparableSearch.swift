internal import Kernels
internal import Simulation

/// Finds out whether a cost is a sum of functions of one coordinate each, and searches each coordinate on its own if so.
///
/// A first generation goes from the start to a point drawn between the bounds, at once and coordinate by coordinate: the
/// changes add up where coordinates do not interact. From then on every generation tries one more value of each coordinate;
/// its first candidate joins the best values, and the search ends where that costs other than foreseen.
/// Sources: Omidvar, Li, Mei & Yao, "Cooperative Co-Evolution With Differential Grouping for Large Scale Optimization", IEEE
/// TEC 18(3), 2014; Pošík & Huyer, "Restarted Local Search Algorithms for Continuous Black Box Optimization", Evolutionary
/// Computation 20(4), 2012.
final class SeparableSearch {
  /// So many values of each coordinate are tried at most.
  private static let valuesPerCoordinate = 600
  /// What sums of costs may be off, as a share of the largest cost so far: what it was summed of may be as large still.
  private static let tolerance = 1e-12
  /// Whether there is nothing more to be found this way.
  private(set) var isFinished: Bool
  var candidates: Matrix<Double> { isProbing ? probe : trials }
  private let space: SearchSpace
  private let start: [Double]
  private let probe: Matrix<Double>
  private let trials: Matrix<Double>
  private var lines: [LineSearch]
  private var isProbing = true
  /// The values of each coordinate that were tried.
  private var valuesTried = 0
  /// What the best values cost together, if coordinates do not interact.
  private var foreseen = 0.0
  private var largestCost = 0.0
  private var stream: RandomStream

  /// A search that has nothing to find where it is not wanted, or a side is open.
  init(_ setup: SearchSetup, isWanted: Bool = true) {
    let n = setup.dimension
    space = setup.space
    start = setup.startPoint
    isFinished = !isWanted || !(0..<n).allSatisfy { setup.space.isBounded($0) }
    probe = Matrix(rows: n + 2, columns: n)
    trials = Matrix(rows: n + 1, columns: n)
    let capacity = isFinished ? 0 : Self.valuesPerCoordinate
    lines = (0..<n).map { _ in LineSearch(capacity: capacity) }
    stream = setup.stream(RandomPurpose.separability)
  }

  func ask() {
    if isProbing { fillProbe() } else { fillTrials() }
  }

  func tell(_ costs: Storage<Double>) {
    for row in 0..<costs.count where costs[row].isFinite {
      largestCost = max(largestCost, abs(costs[row]))
    }
    if isProbing { compare(costs) } else { learn(costs) }
  }

  /// The start, another point, and the start with one coordinate of the other.
  private func fillProbe() {
    for index in 0..<start.count {
      let share = stream.uniform()
      let value = space.clamped((1 - share) * space.lower[index] + share * space.upper[index], index)
      for row in 0..<probe.rows {
        probe[row, index] = row == 1 || row == index + 2 ? value : start[index]
      }
    }
  }

  private func compare(_ costs: Storage<Double>) {
    let origin = costs[0]
    var foreseen = origin
    for index in 0..<start.count {
      let excess = costs[index + 2] - origin
      lines[index].note(start[index], excess: 0)
      lines[index].note(probe[index + 2, index], excess: excess)
      foreseen += excess
    }
    isFinished = !isNear(costs[1], foreseen)
    isProbing = false
    self.foreseen = .nan
  }

  /// The best values, and the same with another value of one coordinate: the bounds first.
  private func fillTrials() {
    for index in 0..<start.count {
      let value =
        switch valuesTried {
        case 0: space.lower[index]
        case 1: space.upper[index]
        default: lines[index].next() ?? lines[index].best
        }
      for row in 0..<trials.rows { trials[row, index] = lines[index].best }
      trials[index + 1, index] = value
    }
  }

  private func learn(_ costs: Storage<Double>) {
    let origin = costs[0]
    if !foreseen.isNaN, !isNear(origin, foreseen) { isFinished = true }
    foreseen = origin
    var isExhausted = valuesTried >= 2
    for index in 0..<start.count where trials[index + 1, index] != trials[0, index] {
      let excess = costs[index + 1] - origin
      isExhausted = false
      foreseen += min(0, excess)
      lines[index].note(trials[index + 1, index], excess: excess)
    }
    valuesTried += 1
    if isExhausted || !origin.isFinite { isFinished = true }
  }

  /// Whether two sums of costs differ by rounding alone.
  private func isNear(_ cost: Double, _ other: Double) -> Bool {
    abs(cost - other) <= Self.tolerance * Double(probe.rows) * largestCost
  }
}

extension SeparableSearch: Snapshotted {
  /// What was tried of each coordinate, and the present candidates.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&isFinished)
    archive.plain(&isProbing)
    archive.plain(&valuesTried)
    archive.plain(&foreseen)
    archive.plain(&largestCost)
    archive.nested(&stream)
    probe.storage.snapshot(&archive)
    trials.storage.snapshot(&archive)
    for index in lines.indices { archive.nested(&lines[index]) }
    if valuesTried < 0 { archive.fail() }
  }
}
