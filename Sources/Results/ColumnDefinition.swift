/// What a column or a scalar is: its name, type, unit and meaning.
public struct ColumnDefinition: Sendable, Equatable {
  /// A value of an enumeration and the word for it (CF's `flag_values` and `flag_meanings`).
  public struct Flag: Sendable, Equatable {
    /// The value in the file.
    public var value: UInt8
    /// One word, without spaces.
    public var meaning: String

    /// A value and its word.
    public init(value: UInt8, meaning: String) {
      self.value = value
      self.meaning = meaning
    }
  }

  /// The dataset's name.
  public var name: String
  /// The type of the values in the file.
  public var type: ColumnType
  /// The unit in UDUNITS spelling; "1" where it has none.
  public var unit: String
  /// One line: what the values are.
  public var longName: String
  /// The words of an enumeration; empty for a column of plain values, only for type `uint8` else.
  public var flags: [Flag]

  /// A column of values without unit, unless one is given; `flags` only for `uint8`.
  public init(_ name: String, _ type: ColumnType, unit: String = "1", longName: String, flags: [Flag] = []) {
    self.name = name
    self.type = type
    self.unit = unit
    self.longName = longName
    self.flags = flags
  }
}
