public import Statistics

/// A metric of a benchmark over its repetitions.
public struct MetricSummary: Sendable {
  /// What was measured.
  public let metric: CostMetric
  /// One value for each repetition, in order.
  public let values: [Int]
  /// The middle value, or the mean of the two in the middle.
  public let median: Double
  /// The smallest value.
  public let least: Double
  /// The largest value.
  public let most: Double
  /// Where the median of all possible repetitions lies, by order statistics; from least to most where there are too few
  /// repetitions for its confidence.
  public let interval: ConfidenceInterval

  /// The lower end of the interval.
  public var low: Double { interval.low }
  /// The upper end of the interval.
  public var high: Double { interval.high }

  /// - Precondition: there is a value.
  init(_ metric: CostMetric, _ values: [Int]) {
    self.metric = metric
    self.values = values
    let spread = Spread(values.map(Double.init))
    median = spread.median
    least = spread.least
    most = spread.most
    interval = MedianInterval.interval(of: values.map(Double.init), confidence: 0.95)
  }
}
