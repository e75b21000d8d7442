/// A place in a series where its distribution changes.
public struct ChangePoint: Sendable, Equatable {
  /// The index of the first value after the change.
  public let index: Int
  /// How far apart the values before and after are: Matteson and James' Q̂.
  public let statistic: Double
  /// The share of permutations that come to as much, this order of the values counted as one.
  public let pValue: Double
}
