internal import CHDF5

/// Writes attributes to the objects of one file.
struct AttributeWriter {
  let check: HDF5Checker

  /// Adds an attribute to an open file, group or dataset.
  func write(_ value: AttributeValue, as name: String, to object: hid_t) throws(ResultsError) {
    switch value {
    case .string(let text): try write(strings: [text], isScalar: true, as: name, to: object)
    case .strings(let texts): try write(strings: texts, isScalar: false, as: name, to: object)
    case .int64(let number): try write([number], apiary_h5_int64(), isScalar: true, as: name, to: object)
    case .int64s(let numbers): try write(numbers, apiary_h5_int64(), isScalar: false, as: name, to: object)
    case .uint64(let number): try write([number], apiary_h5_uint64(), isScalar: true, as: name, to: object)
    case .uint8s(let numbers): try write(numbers, apiary_h5_uint8(), isScalar: false, as: name, to: object)
    case .double(let number): try write([number], apiary_h5_double(), isScalar: true, as: name, to: object)
    }
  }

  private func write<Number>(
    _ numbers: [Number], _ type: hid_t, isScalar: Bool, as name: String, to object: hid_t
  ) throws(ResultsError) {
    let attribute = try create(name, type, count: isScalar ? nil : numbers.count, on: object)
    let code = numbers.withUnsafeBytes { H5Awrite(attribute.raw, type, $0.baseAddress) }
    if !numbers.isEmpty { try check("write attribute \(name)", code) }
  }

  private func write(
    strings: [String], isScalar: Bool, as name: String, to object: hid_t
  ) throws(ResultsError) {
    let type = try HDF5Type.string(check)
    let attribute = try create(name, type.raw, count: isScalar ? nil : strings.count, on: object)
    let block = try CStringBlock(strings, object: "attribute \(name)", path: check.path)
    let code = block.withPointers { H5Awrite(attribute.raw, type.raw, $0) }
    if !strings.isEmpty { try check("write attribute \(name)", code) }
  }

  /// Creates an attribute of some values, or of one scalar where the count is nil.
  private func create(
    _ name: String, _ type: hid_t, count: Int?, on object: hid_t
  ) throws(ResultsError) -> HDF5Identifier {
    let operation = "write attribute \(name)"
    var extent = hsize_t(count ?? 0)
    let space = try check.own(
      operation, count == nil ? H5Screate(H5S_SCALAR) : H5Screate_simple(1, &extent, nil))
    return try check.own(operation, H5Acreate2(object, name, type, space.raw, 0, 0))
  }
}
