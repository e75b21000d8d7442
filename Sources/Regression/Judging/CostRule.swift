/// What some costs of some benchmarks are judged by, in place of what holds for all.
public struct CostRule: Sendable, Equatable {
  /// Which benchmarks.
  public var benchmarks: NamePattern
  /// Which costs: the name of a metric or of a counter, or a pattern of names.
  public var cost: NamePattern
  /// How much worse they may become, as a share, such as 0.1; nil where they are not judged.
  public var tolerance: Double?

  /// A rule.
  public init(benchmarks: String, cost: String, tolerance: Double?) {
    self.benchmarks = NamePattern(benchmarks)
    self.cost = NamePattern(cost)
    self.tolerance = tolerance
  }
}
