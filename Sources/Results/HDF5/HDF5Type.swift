internal import CHDF5

/// Types of values as HDF5 knows them.
enum HDF5Type {
  /// The type in the file, and in memory on the little-endian machines that Apiary runs on.
  static func numeric(_ type: ColumnType) -> hid_t? {
    switch type {
    case .int64: apiary_h5_int64()
    case .uint64: apiary_h5_uint64()
    case .int32: apiary_h5_int32()
    case .uint8: apiary_h5_uint8()
    case .double: apiary_h5_double()
    case .string: nil
    }
  }

  /// UTF-8 text of variable length.
  static func string(_ check: HDF5Checker) throws(ResultsError) -> HDF5Identifier {
    let type = try check.own("make a string type", H5Tcopy(apiary_h5_c_string()))
    try check("make a string type", H5Tset_size(type.raw, apiary_h5_variable()))
    try check("make a string type", H5Tset_cset(type.raw, H5T_CSET_UTF8))
    return type
  }

  /// The column type that holds values of an HDF5 type, or nil where none does without loss.
  static func columnType(of type: hid_t) -> ColumnType? {
    let size = H5Tget_size(type)
    switch H5Tget_class(type) {
    case H5T_STRING: return .string
    case H5T_FLOAT: return size <= 8 ? .double : nil
    case H5T_INTEGER: return integerType(size: size, isSigned: H5Tget_sign(type) == H5T_SGN_2)
    default: return nil
    }
  }

  private static func integerType(size: Int, isSigned: Bool) -> ColumnType? {
    switch (size, isSigned) {
    case (1, false): .uint8
    case (1...4, true), (2, false): .int32
    case (...8, true), (4, false): .int64
    case (...8, false): .uint64
    default: nil
    }
  }
}
