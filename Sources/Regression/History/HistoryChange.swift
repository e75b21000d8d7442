/// A place in a history at which a cost changes.
public struct HistoryChange: Sendable, Equatable {
  /// The place of the last record before the change.
  public let before: Int
  /// The place of the first record after it.
  public let after: Int
  /// The median of the values from the change before to this one.
  public let medianBefore: Double
  /// The median of the values from this change to the next.
  public let medianAfter: Double
  /// The p-value of the permutation test; nil for a counter, which needs none.
  public let pValue: Double?

  /// A change between two records, given by their places.
  public init(before: Int, after: Int, medianBefore: Double, medianAfter: Double, pValue: Double?) {
    self.before = before
    self.after = after
    self.medianBefore = medianBefore
    self.medianAfter = medianAfter
    self.pValue = pValue
  }

  /// Median after / median before; NaN where both are zero.
  public var ratio: Double { medianAfter / medianBefore }
}
