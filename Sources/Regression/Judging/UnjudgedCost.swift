/// A cost that was to be judged and of which there is nothing to judge by: a gate that has one does not pass.
public struct UnjudgedCost: Sendable, Equatable {
  /// The benchmark's name, or the pattern that fits none.
  public let benchmark: String
  /// The counter with its subsystem, or the metric.
  public let cost: String
  /// Why there is nothing.
  public let reason: String

  /// A cost without values, and why.
  public init(benchmark: String, cost: String, reason: String) {
    self.benchmark = benchmark
    self.cost = cost
    self.reason = reason
  }
}
