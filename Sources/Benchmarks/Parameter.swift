/// A named setting of a benchmark.
public struct Parameter: Sendable, Equatable {
  /// What a setting may be.
  public enum Value: Sendable, Equatable {
    /// A whole number.
    case count(Int)
    /// A real number.
    case number(Double)
    /// A word, such as the name of a distribution.
    case word(String)
  }

  /// The name, such as `processes`.
  public let name: String
  /// The setting.
  public let value: Value
}
