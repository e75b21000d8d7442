/// A sum of many numbers that keeps the rounding errors of its additions.
///
/// Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 1974.
public struct CompensatedSum: Sendable, Equatable, BitwiseCopyable {
  private var sum = 0.0
  private var correction = 0.0

  /// The sum of no terms: 0.
  public init() {}

  /// The sum so far, with the errors of its additions put back.
  public var value: Double { sum + correction }

  /// Adds a term; O(1).
  public mutating func add(_ term: Double) {
    let next = sum + term
    correction += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
