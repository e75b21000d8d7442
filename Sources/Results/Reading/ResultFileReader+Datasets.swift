internal import CHDF5

extension ResultFileReader {
  /// The name, type, unit, meaning and words of a dataset.
  /// - Throws: `missingObject`; `wrongType` where it is no dataset of Apiary's types.
  public func definition(of dataset: String) throws(ResultsError) -> ColumnDefinition {
    try withDataset(dataset) { (identifier, type: ColumnType) throws(ResultsError) in
      let attributes = AttributeReader(check: check)
      var texts: [String] = []
      for name in ["units", "long_name", "flag_meanings"] {
        let value = try attributes.read(name, of: identifier)
        if case .string(let text)? = value { texts.append(text) } else { texts.append("") }
      }
      var flags: [ColumnDefinition.Flag] = []
      if case .uint8s(let values)? = try attributes.read("flag_values", of: identifier) {
        flags = zip(values, texts[2].split(separator: " ")).map { .init(value: $0, meaning: String($1)) }
      }
      let name = dataset.split(separator: "/").last.map(String.init) ?? dataset
      return ColumnDefinition(name, type, unit: texts[0], longName: texts[1], flags: flags)
    }
  }

  /// How many values a dataset has; 1 for a scalar.
  public func count(of dataset: String) throws(ResultsError) -> Int {
    try withDataset(dataset) { (identifier, _) throws(ResultsError) in try count(identifier, dataset) }
  }

  /// All values of a dataset in their own type; a scalar is one value.
  /// - Throws: `missingObject`, `wrongType`; `readFailed` also where a checksum is wrong.
  public func values(of dataset: String) throws(ResultsError) -> ColumnValues {
    try withDataset(dataset) { (identifier, type: ColumnType) throws(ResultsError) in
      switch type {
      case .int64: .int64(try numbers(identifier, dataset, apiary_h5_int64()))
      case .uint64: .uint64(try numbers(identifier, dataset, apiary_h5_uint64()))
      case .int32: .int32(try numbers(identifier, dataset, apiary_h5_int32()))
      case .uint8: .uint8(try numbers(identifier, dataset, apiary_h5_uint8()))
      case .double: .double(try numbers(identifier, dataset, apiary_h5_double()))
      case .string: .string(try strings(identifier, dataset))
      }
    }
  }

  /// All values of a numeric dataset, converted where they are integers.
  /// - Throws: as `values(of:)`; `wrongType` for strings.
  public func doubles(_ dataset: String) throws(ResultsError) -> [Double] {
    try withDataset(dataset) { (identifier, type: ColumnType) throws(ResultsError) in
      try require(type != .string, dataset, type, "numbers")
      return try numbers(identifier, dataset, apiary_h5_double())
    }
  }

  /// All values of a dataset of integers.
  /// - Throws: as `values(of:)`; `wrongType` for other values and for unsigned 64-bit integers.
  public func int64s(_ dataset: String) throws(ResultsError) -> [Int64] {
    try withDataset(dataset) { (identifier, type: ColumnType) throws(ResultsError) in
      try require([.int64, .int32, .uint8].contains(type), dataset, type, "signed integers")
      return try numbers(identifier, dataset, apiary_h5_int64())
    }
  }

  /// All values of a dataset of unsigned integers.
  /// - Throws: as `values(of:)`; `wrongType` for other values.
  public func uint64s(_ dataset: String) throws(ResultsError) -> [UInt64] {
    try withDataset(dataset) { (identifier, type: ColumnType) throws(ResultsError) in
      try require([.uint64, .uint8].contains(type), dataset, type, "unsigned integers")
      return try numbers(identifier, dataset, apiary_h5_uint64())
    }
  }

  /// All values of a dataset of strings.
  /// - Throws: as `values(of:)`; `wrongType` for numbers.
  public func strings(_ dataset: String) throws(ResultsError) -> [String] {
    try withDataset(dataset) { (identifier, type: ColumnType) throws(ResultsError) in
      try require(type == .string, dataset, type, "strings")
      return try strings(identifier, dataset)
    }
  }

  // MARK: One dataset

  private func withDataset<Value>(
    _ dataset: String, _ body: (hid_t, ColumnType) throws(ResultsError) -> Value
  ) throws(ResultsError) -> Value {
    try withObject(dataset) { (identifier: hid_t) throws(ResultsError) in
      guard H5Iget_type(identifier) == H5I_DATASET else {
        throw .wrongType(path: path, object: dataset, found: "other objects", expected: "values")
      }
      let type = try check.own("read \(dataset)", H5Dget_type(identifier))
      guard let column = HDF5Type.columnType(of: type.raw) else {
        throw .wrongType(
          path: path, object: dataset, found: "values of another type", expected: "numbers or strings")
      }
      return try body(identifier, column)
    }
  }

  private func require(
    _ condition: Bool, _ dataset: String, _ found: ColumnType, _ expected: String
  ) throws(ResultsError) {
    guard !condition else { return }
    throw .wrongType(path: path, object: dataset, found: found.rawValue, expected: expected)
  }

  private func count(_ identifier: hid_t, _ dataset: String) throws(ResultsError) -> Int {
    let space = try check.own("read \(dataset)", H5Dget_space(identifier))
    return Int(try check("read \(dataset)", H5Sget_simple_extent_npoints(space.raw)))
  }

  private func numbers<Number: BitwiseCopyable>(
    _ identifier: hid_t, _ dataset: String, _ type: hid_t
  ) throws(ResultsError) -> [Number] {
    let count = try count(identifier, dataset)
    guard count > 0 else { return [] }
    var code: herr_t = -1
    let numbers = [Number](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      code = H5Dread(identifier, type, 0, 0, 0, buffer.baseAddress)
      initializedCount = code < 0 ? 0 : count
    }
    try check("read \(dataset)", code)
    return numbers
  }

  private func strings(_ identifier: hid_t, _ dataset: String) throws(ResultsError) -> [String] {
    let type = try check.own("read \(dataset)", H5Dget_type(identifier))
    return try StringReader(check: check, operation: "read \(dataset)")
      .read(count: try count(identifier, dataset), fileType: type.raw) { memoryType, buffer in
        H5Dread(identifier, memoryType, 0, 0, 0, buffer)
      }
  }
}
