internal import CHDF5

/// One column of a table on its way: rows wait here until they fill a chunk.
final class ColumnWriter {
  let definition: ColumnDefinition
  private let isAxis: Bool
  private let output: OutputFile
  private var bytes: [UInt8] = []
  private var strings: [String] = []
  private var dataset: hid_t = -1
  private var chunkRows = 0
  private var writtenRows = 0

  init(_ definition: ColumnDefinition, isAxis: Bool, output: OutputFile) {
    self.definition = definition
    self.isAxis = isAxis
    self.output = output
  }

  /// Takes some rows of a block.
  func append(_ values: ColumnValues, rows: Range<Int>) {
    switch values {
    case .string(let texts): strings += texts[rows]
    // One NaN stands for all, whose bits differ between processors.
    case .double(let numbers):
      let canonical = numbers[rows].map { $0.isNaN ? .nan : $0 }
      appendBytes(of: .double(canonical), rows: canonical.indices)
    default: appendBytes(of: values, rows: rows)
    }
  }

  private func appendBytes(of values: ColumnValues, rows: Range<Int>) {
    let size = definition.type.byteCount
    values.withNumericBytes { all in
      bytes += UnsafeRawBufferPointer(rebasing: all[rows.lowerBound * size..<rows.upperBound * size])
    }
  }

  // MARK: The dataset

  /// Makes the dataset, empty, and attaches it to the axis of its table or makes it the axis.
  /// - Returns: the dataset's identifier.
  func create(in group: hid_t, chunkRows: Int, axis: hid_t?) throws(ResultsError) -> hid_t {
    self.chunkRows = chunkRows
    try createDataset(in: group)
    try writeAttributes()
    let operation = "set up axis of \(definition.name)"
    if let axis {
      try output.check(operation, H5DSattach_scale(dataset, axis, 0))
    } else {
      try output.check(operation, H5DSset_scale(dataset, definition.name))
    }
    return dataset
  }

  private func createDataset(in group: hid_t) throws(ResultsError) {
    let operation = "make dataset \(definition.name)"
    var rows: hsize_t = 0
    var limit = apiary_h5_unlimited()
    let space = try output.check.own(operation, H5Screate_simple(1, &rows, &limit))
    let properties = try datasetProperties(operation)
    let stringType = try HDF5Type.string(output.check)
    let type = HDF5Type.numeric(definition.type) ?? stringType.raw
    dataset = try output.keep(
      operation, H5Dcreate2(group, definition.name, type, space.raw, 0, properties.raw, 0))
  }

  private func datasetProperties(_ operation: String) throws(ResultsError) -> HDF5Identifier {
    let check = output.check
    let properties = try DatasetProperties.make(check)
    var chunk = hsize_t(chunkRows)
    try check(operation, H5Pset_chunk(properties.raw, 1, &chunk))
    // HDF5 filters no data of variable length; it refuses the checksum for them.
    guard definition.type != .string else { return properties }
    try check(operation, H5Pset_shuffle(properties.raw))
    try check(operation, H5Pset_deflate(properties.raw, UInt32(ChunkEncoder.compressionLevel)))
    try check(operation, H5Pset_fletcher32(properties.raw))
    if definition.type == .double {
      var fill = Double.nan
      try check(operation, H5Pset_fill_value(properties.raw, apiary_h5_double(), &fill))
    }
    return properties
  }

  private func writeAttributes() throws(ResultsError) {
    let attributes = AttributeWriter(check: output.check)
    try attributes.write(description: definition, to: dataset)
    // An axis has no missing values.
    if definition.type == .double, !isAxis {
      try attributes.write(.double(.nan), as: "_FillValue", to: dataset)
    }
  }

  // MARK: Chunks

  /// Writes the waiting rows, at most a chunk of them, as the next chunk.
  func flush() throws(ResultsError) {
    let operation = "write dataset \(definition.name)"
    let first = hsize_t(writtenRows)
    let isText = definition.type == .string
    let count = isText ? strings.count : bytes.count / definition.type.byteCount
    guard count > 0 else { return }
    writtenRows += count
    var extent = hsize_t(writtenRows)
    try output.check(operation, H5Dset_extent(dataset, &extent))
    if isText { try writeStrings(at: first, operation) } else { try writeChunk(at: first, operation) }
    bytes.removeAll(keepingCapacity: true)
    strings.removeAll(keepingCapacity: true)
  }

  private func writeChunk(at first: hsize_t, _ operation: String) throws(ResultsError) {
    padChunk()
    var offset = first
    let code = bytes.withUnsafeBytes { chunk in
      let encoded = output.encoder.encode(chunk, elementBytes: definition.type.byteCount)
      return H5Dwrite_chunk(dataset, 0, 0, &offset, encoded.count, encoded.baseAddress)
    }
    try output.check(operation, code)
  }

  /// Fills the last chunk up, which is a whole one in the file.
  private func padChunk() {
    let missing = chunkRows * definition.type.byteCount - bytes.count
    guard definition.type == .double else {
      bytes += repeatElement(0, count: missing)
      return
    }
    let padding = [Double](repeating: .nan, count: missing / 8)
    appendBytes(of: .double(padding), rows: padding.indices)
  }

  private func writeStrings(at first: hsize_t, _ operation: String) throws(ResultsError) {
    let type = try HDF5Type.string(output.check)
    var start = first
    var count = hsize_t(strings.count)
    let memory = try output.check.own(operation, H5Screate_simple(1, &count, nil))
    let space = try output.check.own(operation, H5Dget_space(dataset))
    try output.check(
      operation, H5Sselect_hyperslab(space.raw, H5S_SELECT_SET, &start, nil, &count, nil))
    let block = try CStringBlock(strings, object: "dataset \(definition.name)", path: output.path)
    let code = block.withPointers { H5Dwrite(dataset, type.raw, memory.raw, space.raw, 0, $0) }
    try output.check(operation, code)
  }
}
