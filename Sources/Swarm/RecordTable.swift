/// A table of what a search has left behind, whose columns the strategy decides on.
public struct RecordTable: Sendable, Equatable {
  /// The values of a column.
  public enum Values: Sendable, Equatable {
    /// Whole numbers.
    case integers([Int64])
    /// Numbers; missing ones are NaN.
    case numbers([Double])
  }

  /// A column.
  public struct Column: Sendable, Equatable {
    /// Its name in the outcome file.
    public let name: String
    /// What its values are, in one line.
    public let meaning: String
    /// As many as the table has rows.
    public let values: Values

    /// A column with its meaning.
    public init(_ name: String, _ meaning: String, _ values: Values) {
      self.name = name
      self.meaning = meaning
      self.values = values
    }
  }

  /// Its group in the outcome file.
  public let name: String
  /// The columns, of which the first tells the rows apart or orders them.
  public let columns: [Column]

  /// A table; all columns have as many values.
  public init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}
