/// The middle and the ends of a sample.
public struct Spread: Sendable, Equatable {
  /// The middle value, or the mean of the two in the middle.
  public let median: Double
  /// The smallest value.
  public let least: Double
  /// The largest value.
  public let most: Double

  /// The spread of a sample; O(n log n).
  ///
  /// - Precondition: there is a value.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "an empty sample has no spread")
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = sorted[0]
    most = sorted[sorted.count - 1]
  }
}
