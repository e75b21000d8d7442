internal import CHDF5

/// Writes datasets of a single value.
struct ScalarWriter {
  let output: OutputFile

  func write(
    _ definition: ColumnDefinition, _ value: ColumnValues, in group: hid_t
  ) throws(ResultsError) {
    let operation = "write dataset \(definition.name)"
    let space = try output.check.own(operation, H5Screate(H5S_SCALAR))
    let properties = try DatasetProperties.make(output.check)
    let stringType = try HDF5Type.string(output.check)
    let type = HDF5Type.numeric(definition.type) ?? stringType.raw
    let dataset = try output.check.own(
      operation, H5Dcreate2(group, definition.name, type, space.raw, 0, properties.raw, 0))
    try AttributeWriter(check: output.check).write(description: definition, to: dataset.raw)
    try output.check(operation, try write(value, type, to: dataset.raw))
  }

  private func write(_ value: ColumnValues, _ type: hid_t, to dataset: hid_t) throws(ResultsError) -> herr_t {
    switch value {
    case .string(let texts):
      return try CStringBlock(texts, object: "dataset", path: output.path)
        .withPointers { H5Dwrite(dataset, type, 0, 0, 0, $0) }
    // One NaN stands for all, whose bits differ between processors.
    case .double(let numbers) where numbers[0].isNaN:
      return [Double.nan].withUnsafeBytes { H5Dwrite(dataset, type, 0, 0, 0, $0.baseAddress) }
    default:
      return value.withNumericBytes { H5Dwrite(dataset, type, 0, 0, 0, $0.baseAddress) }
    }
  }
}
