internal import CHDF5

/// Reads attributes of the objects of one file.
struct AttributeReader {
  let check: HDF5Checker

  /// The value of an attribute, or nil where there is none or it is of a kind that Apiary does not write.
  func read(_ name: String, of object: hid_t) throws(ResultsError) -> AttributeValue? {
    let operation = "read attribute \(name)"
    guard try check(operation, H5Aexists(object, name)) > 0 else { return nil }
    let attribute = try check.own(operation, H5Aopen(object, name, 0))
    let type = try check.own(operation, H5Aget_type(attribute.raw))
    let space = try check.own(operation, H5Aget_space(attribute.raw))
    let count = Int(try check(operation, H5Sget_simple_extent_npoints(space.raw)))
    let isScalar = H5Sget_simple_extent_ndims(space.raw) == 0
    guard let column = HDF5Type.columnType(of: type.raw) else { return nil }
    return try read(attribute.raw, column, type.raw, count: count, isScalar: isScalar, operation)
  }

  /// The names of an object's attributes in order of creation.
  func names(of object: hid_t) throws(ResultsError) -> [String] {
    let count = try check("list attributes", apiary_h5_attribute_count(object))
    var names: [String] = []
    for index in 0..<hsize_t(count) {
      let length = try check("list attributes", name(at: index, of: object, nil, 0))
      var buffer = [CChar](repeating: 0, count: length + 1)
      try check("list attributes", name(at: index, of: object, &buffer, buffer.count))
      names.append(String(utf8: buffer))
    }
    return names
  }

  private func name(
    at index: hsize_t, of object: hid_t, _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int
  ) -> Int {
    H5Aget_name_by_idx(object, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, index, buffer, size, 0)
  }

  private func read(
    _ attribute: hid_t, _ type: ColumnType, _ fileType: hid_t, count: Int, isScalar: Bool,
    _ operation: String
  ) throws(ResultsError) -> AttributeValue? {
    switch type {
    case .string:
      let texts = try StringReader(check: check, operation: operation)
        .read(count: count, fileType: fileType) { type, buffer in H5Aread(attribute, type, buffer) }
      return isScalar ? texts.first.map(AttributeValue.string) : .strings(texts)
    case .double:
      let values = try numbers(attribute, count, apiary_h5_double(), 0.0, operation)
      return values.first.map(AttributeValue.double)
    case .uint8:
      return .uint8s(try numbers(attribute, count, apiary_h5_uint8(), 0 as UInt8, operation))
    case .uint64:
      let values = try numbers(attribute, count, apiary_h5_uint64(), 0 as UInt64, operation)
      return values.first.map(AttributeValue.uint64)
    case .int32, .int64:
      let numbers: [Int64] = try numbers(attribute, count, apiary_h5_int64(), 0, operation)
      return isScalar ? numbers.first.map(AttributeValue.int64) : .int64s(numbers)
    }
  }

  private func numbers<Number>(
    _ attribute: hid_t, _ count: Int, _ type: hid_t, _ zero: Number, _ operation: String
  ) throws(ResultsError) -> [Number] {
    var numbers = [Number](repeating: zero, count: count)
    guard count > 0 else { return numbers }
    try check(operation, numbers.withUnsafeMutableBytes { H5Aread(attribute, type, $0.baseAddress) })
    return numbers
  }
}
