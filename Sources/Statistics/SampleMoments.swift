/// Mean and variance of a sample, gathered in one pass.
///
/// Source: Welford, "Note on a method for calculating corrected sums of squares and products",
/// Technometrics 4(3), 1962.
public struct SampleMoments: Sendable, Equatable {
  /// How many values were added.
  public private(set) var count = 0
  private var runningMean = 0.0
  private var squares = 0.0

  /// An empty sample.
  public init() {}

  /// The moments of the given values, added in order; O(n).
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds a value, in O(1); one that is not finite spoils all moments.
  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - runningMean
    runningMean += deviation / Double(count)
    squares += deviation * (value - runningMean)
  }

  /// The mean; NaN for an empty sample.
  public var mean: Double { count > 0 ? runningMean : .nan }

  /// The unbiased variance; NaN for fewer than two values.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }

  /// The square root of the unbiased variance; NaN for fewer than two values.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The standard deviation of the mean.
  public var standardError: Double { (variance / Double(count)).squareRoot() }

  /// The interval that holds the mean with the given confidence, by Student's t; nil for fewer than two.
  public func meanInterval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard count > 1 else { return nil }
    let t = Quantile.studentT(degreesOfFreedom: Double(count - 1), probability: (1 + confidence) / 2)
    return ConfidenceInterval(
      low: mean - t * standardError, high: mean + t * standardError, confidence: confidence)
  }
}
