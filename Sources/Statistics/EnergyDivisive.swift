/// Finds where the distribution of a series changes, how often being unknown: E-divisive means.
///
/// The series is split where the energy distance between the values before and after is largest, then the parts are
/// split in the same way, as long as a permutation test within the parts finds the best split significant.
/// Source: Matteson & James, "A nonparametric approach for multiple change point analysis of multivariate data",
/// JASA 109(505), 2014, with α = 1. Splitting is O(n²) in time and O(n) in memory, once for every permutation.
public struct EnergyDivisive: Sendable, Equatable {
  /// The fewest values between two change points, at least 2.
  public var minimumSize = 5
  /// How many permutations test a split.
  public var permutations = 199
  /// What the p-value of a change point may be at most.
  public var significance = 0.05

  /// The usual settings.
  public init() {}

  /// The change points of a series in ascending order.
  ///
  /// - Parameter draw: a number uniform on 0 ..< its argument, from a stream that the caller names.
  /// - Precondition: `minimumSize` is at least 2, `permutations` at least 1, and all values are finite.
  public func changePoints(in series: [Double], draw: (Int) -> Int) -> [ChangePoint] {
    precondition(minimumSize >= 2 && permutations >= 1, "too few to compare")
    var found: [ChangePoint] = []
    while let split = bestSplit(series, parts(series.count, found)) {
      let pValue = pValue(of: split.statistic, series, parts(series.count, found), draw)
      guard pValue <= significance else { break }
      found.append(ChangePoint(index: split.index, statistic: split.statistic, pValue: pValue))
      found.sort { $0.index < $1.index }
    }
    return found
  }

  private func parts(_ count: Int, _ found: [ChangePoint]) -> [Range<Int>] {
    let bounds = [0] + found.map(\.index) + [count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// The share of permutations within the parts whose best split is at least as good.
  private func pValue(
    of statistic: Double, _ series: [Double], _ parts: [Range<Int>], _ draw: (Int) -> Int
  ) -> Double {
    var asLarge = 1
    var permuted = series
    for _ in 0..<permutations {
      for part in parts {
        // Fisher and Yates' shuffle.
        for index in part.indices.dropFirst().reversed() {
          permuted.swapAt(index, part.lowerBound + draw(index - part.lowerBound + 1))
        }
      }
      if let split = bestSplit(permuted, parts), split.statistic >= statistic { asLarge += 1 }
    }
    return Double(asLarge) / Double(permutations + 1)
  }

  private func bestSplit(_ series: [Double], _ parts: [Range<Int>]) -> (index: Int, statistic: Double)? {
    var best: (index: Int, statistic: Double)?
    for part in parts {
      guard let split = bestSplit(series, part), split.statistic > best?.statistic ?? -.infinity else {
        continue
      }
      best = split
    }
    return best
  }

  /// The split of one part whose statistic is largest, over all ends of what is compared after it.
  private func bestSplit(_ series: [Double], _ part: Range<Int>) -> (index: Int, statistic: Double)? {
    guard part.count >= 2 * minimumSize else { return nil }
    let (first, end) = (part.lowerBound, part.upperBound)
    // toRight[k]: the distances from value k to all from the split on before it.
    var toRight = Array(repeating: 0.0, count: part.count)
    let whole = pairSums(series, part)
    var best: (index: Int, statistic: Double)?
    for split in stride(from: end - 2, through: first + minimumSize, by: -1) {
      var within = 0.0
      for index in (split + 1)..<end {
        toRight[index - first] += abs(series[index] - series[split])
        within += toRight[index - first]
        guard index + 1 - split >= minimumSize else { continue }
        let before = whole[split - first]
        let between = whole[index + 1 - first] - before - within
        let statistic = Self.statistic(split - first, before, index + 1 - split, within, between)
        if statistic > best?.statistic ?? -.infinity { best = (split, statistic) }
      }
    }
    return best
  }

  /// The sums of the distances of all pairs among the first 0, 1, … values of a part.
  private func pairSums(_ series: [Double], _ part: Range<Int>) -> [Double] {
    var sums = [0.0]
    for index in part {
      var sum = sums[index - part.lowerBound]
      for other in part.lowerBound..<index { sum += abs(series[index] - series[other]) }
      sums.append(sum)
    }
    return sums
  }

  /// Q̂ = mn/(m+n) · (mean distance between · 2 − mean distance within the first − within the second).
  private static func statistic(
    _ m: Int, _ withinFirst: Double, _ n: Int, _ withinSecond: Double, _ between: Double
  ) -> Double {
    let (m, n) = (Double(m), Double(n))
    let energy =
      2 * between / (m * n) - 2 * withinFirst / (m * (m - 1)) - 2 * withinSecond / (n * (n - 1))
    return m * n / (m + n) * energy
  }
}
