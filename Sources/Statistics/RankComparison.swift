/// Several treatments ranked within blocks, to see whether they differ at all and which pairs do.
///
/// Within a block the best treatment has rank 1; equal values share the mean of their ranks. Friedman's test says
/// whether mean ranks differ more than chance would have it; two treatments differ where their mean ranks
/// are further apart than Nemenyi's critical difference.
/// Source: Demšar, "Statistical comparisons of classifiers over multiple data sets", JMLR 7, 2006.
public struct RankComparison: Sendable, Equatable {
  /// How many blocks were ranked.
  public let blocks: Int
  /// The mean rank of each treatment, in the order given; 1 is best.
  public let meanRanks: [Double]
  /// Friedman's χ², corrected for ties; NaN where all treatments tie in all blocks.
  public let friedmanStatistic: Double
  /// The probability of a χ² as large if the treatments do not differ; 0 where it is below the least number there is.
  public let pValue: Double
  /// Its decimal logarithm, however small it is.
  public let decimalLogarithmOfPValue: Double
  /// Mean ranks that are further apart than this differ, at the stated confidence for all pairs together.
  public let criticalDifference: Double
  /// The stated probability, such as 0.95.
  public let confidence: Double

  /// Ranks the treatments; O(blocks · treatments · log treatments).
  ///
  /// - Parameters:
  ///   - values: by treatment, then by block; all finite.
  ///   - prefersSmaller: whether the smallest value of a block is the best.
  /// - Returns: nil for fewer than two treatments or blocks.
  /// - Precondition: all treatments have equally many blocks.
  public init?(values: [[Double]], prefersSmaller: Bool, confidence: Double = 0.95) {
    let treatments = values.count
    guard treatments > 1, let blocks = values.first?.count, blocks > 1 else { return nil }
    precondition(values.allSatisfy { $0.count == blocks }, "a block must have a value of every treatment")
    var sums = Array(repeating: 0.0, count: treatments)
    var ties = 0.0
    for block in 0..<blocks {
      let (ranks, blockTies) = Self.ranks(values.map { prefersSmaller ? $0[block] : -$0[block] })
      for (index, rank) in ranks.enumerated() { sums[index] += rank }
      ties += blockTies
    }
    let (k, n) = (Double(treatments), Double(blocks))
    let squares = sums.reduce(0) { $0 + $1 * $1 }
    let uncorrected = 12 / (n * k * (k + 1)) * squares - 3 * n * (k + 1)
    let statistic = uncorrected / (1 - ties / (n * k * (k * k - 1)))
    self.blocks = blocks
    self.confidence = confidence
    meanRanks = sums.map { $0 / n }
    friedmanStatistic = statistic
    let tested = statistic.isNaN ? 0 : max(0, statistic)
    pValue = CumulativeDistribution.chiSquaredUpperTail(tested, degreesOfFreedom: k - 1)
    let logarithm = CumulativeDistribution.chiSquaredLogUpperTail(tested, degreesOfFreedom: k - 1)
    decimalLogarithmOfPValue = logarithm / 2.302585092994046
    let range = StudentizedRange.quantile(probability: confidence, groups: treatments)
    criticalDifference = range / 2.0.squareRoot() * (k * (k + 1) / (6 * n)).squareRoot()
  }

  /// Ranks from 1 by ascending value, and Σ(t³ − t) over groups of t equal values.
  private static func ranks(_ values: [Double]) -> (ranks: [Double], ties: Double) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var ties = 0.0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      let group = Double(end - start)
      ties += group * group * group - group
      start = end
    }
    return (ranks, ties)
  }
}
