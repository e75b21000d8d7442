/// A metric with the value that a run gave it; NaN where the run gave none.
public struct MetricValue: Sendable {
  /// What was measured.
  public let metric: Metric
  /// The value in the metric's unit; NaN where the run gave none.
  public let value: Double

  /// A metric with its value, NaN for none.
  public init(_ metric: Metric, _ value: Double) {
    self.metric = metric
    self.value = value
  }
}
