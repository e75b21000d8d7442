/// A value of a search's record that counts for the whole of it, such as a setting of its strategy.
public struct RecordAttribute: Sendable, Equatable {
  /// What kinds of values there are.
  public enum Value: Sendable, Equatable {
    /// A whole number.
    case integer(Int64)
    /// A number.
    case number(Double)
    /// A word.
    case text(String)
  }

  /// Its name, in lower case with hyphens.
  public let name: String
  /// What it is.
  public let value: Value

  /// A value under a name.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}
