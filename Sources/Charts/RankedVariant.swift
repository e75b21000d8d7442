/// One row of a chart of ranks.
public struct RankedVariant: Sendable, Equatable {
  /// The variant's name.
  public var variant: String
  /// Its mean rank; 1 is best.
  public var meanRank: Double
  /// The metric's mean, in its unit.
  public var mean: Double
  /// The 95 % confidence interval of that mean; nil where there is none.
  public var interval: ClosedRange<Double>?

  /// Makes a row.
  public init(variant: String, meanRank: Double, mean: Double, interval: ClosedRange<Double>?) {
    self.variant = variant
    self.meanRank = meanRank
    self.mean = mean
    self.interval = interval
  }
}
