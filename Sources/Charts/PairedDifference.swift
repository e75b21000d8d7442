/// One metric of one variant against the base variant, with runs paired by seed.
public struct PairedDifference: Sendable, Equatable {
  /// What the comparison may claim.
  public enum Verdict: Sendable, Equatable, CaseIterable {
    /// The interval lies on the good side of zero.
    case better
    /// The interval lies on the bad side of zero.
    case worse
    /// The interval holds zero, or there is none.
    case noDifferenceShown
  }

  /// The variant compared.
  public var variant: String
  /// The metric's title.
  public var metric: String
  /// The base variant's mean, in the metric's unit.
  public var baseMean: Double
  /// The mean difference, variant less base, in the metric's unit.
  public var difference: Double
  /// The 95 % confidence interval of the difference; nil when one replication allows none.
  public var interval: ClosedRange<Double>?
  /// What it comes to.
  public var verdict: Verdict

  /// How large a difference to either side does not matter, in the metric's unit; nil where none is stated.
  public var tolerance: Double?

  /// Makes a row of a comparison.
  public init(
    variant: String, metric: String, baseMean: Double, difference: Double, interval: ClosedRange<Double>?,
    verdict: Verdict, tolerance: Double? = nil
  ) {
    self.variant = variant
    self.metric = metric
    self.baseMean = baseMean
    self.difference = difference
    self.interval = interval
    self.verdict = verdict
    self.tolerance = tolerance
  }

  /// A difference as a percentage of the base mean's size; nil where that is zero or not finite.
  func percent(_ difference: Double) -> Double? {
    let share = 100 * difference / abs(baseMean)
    return share.isFinite ? share : nil
  }
}
