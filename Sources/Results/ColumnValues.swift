/// Values of one column, or of one block of its rows.
public enum ColumnValues: Sendable, Equatable {
  case int64([Int64])
  case uint64([UInt64])
  case int32([Int32])
  case uint8([UInt8])
  /// Missing values are NaN.
  case double([Double])
  case string([String])

  /// The column type that the values fit.
  public var type: ColumnType {
    switch self {
    case .int64: .int64
    case .uint64: .uint64
    case .int32: .int32
    case .uint8: .uint8
    case .double: .double
    case .string: .string
    }
  }

  /// How many values there are.
  public var count: Int {
    switch self {
    case .int64(let values): values.count
    case .uint64(let values): values.count
    case .int32(let values): values.count
    case .uint8(let values): values.count
    case .double(let values): values.count
    case .string(let values): values.count
    }
  }

  /// Calls a function with the bytes of the numeric values in memory's order, which is the file's.
  func withNumericBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    switch self {
    case .int64(let values): values.withUnsafeBytes(body)
    case .uint64(let values): values.withUnsafeBytes(body)
    case .int32(let values): values.withUnsafeBytes(body)
    case .uint8(let values): values.withUnsafeBytes(body)
    case .double(let values): values.withUnsafeBytes(body)
    case .string: preconditionFailure("strings have no fixed bytes")
    }
  }
}
