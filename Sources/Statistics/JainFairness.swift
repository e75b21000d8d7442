/// Jain's fairness index: (Σx)² / (n·Σx²), 1 when all are equal and 1/n when one has everything.
///
/// Source: Jain, Chiu & Hawe, DEC Research Report TR-301, 1984.
public enum JainFairness {
  /// The index of some non-negative values; NaN when there are none or all are zero.
  public static func index(_ values: some Sequence<Double>) -> Double {
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    var count = 0.0
    for value in values {
      sum.add(value)
      squares.add(value * value)
      count += 1
    }
    return squares.value > 0 ? sum.value * sum.value / (count * squares.value) : .nan
  }
}
