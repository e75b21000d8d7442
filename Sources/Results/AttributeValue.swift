/// The value of an attribute of a file, a group or a dataset.
public enum AttributeValue: Sendable, Equatable {
  case string(String)
  case strings([String])
  case int64(Int64)
  case int64s([Int64])
  case uint64(UInt64)
  case uint8s([UInt8])
  case double(Double)
}
