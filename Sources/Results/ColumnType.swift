/// The type of a column's values.
public enum ColumnType: String, CaseIterable, Sendable {
  case int64, uint64, int32, uint8, double
  /// UTF-8 text of any length.
  case string

  /// Bytes of one value in a file; of a string, bytes of the reference to it.
  var byteCount: Int {
    switch self {
    case .int64, .uint64, .double: 8
    case .int32: 4
    case .uint8: 1
    case .string: 16
    }
  }
}
