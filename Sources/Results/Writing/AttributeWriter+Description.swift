internal import CHDF5

extension AttributeWriter {
  /// Adds the attributes that say what a dataset holds: unit, meaning, words of an enumeration.
  func write(description definition: ColumnDefinition, to dataset: hid_t) throws(ResultsError) {
    try write(.string(definition.unit), as: "units", to: dataset)
    try write(.string(definition.longName), as: "long_name", to: dataset)
    guard !definition.flags.isEmpty else { return }
    try write(.uint8s(definition.flags.map(\.value)), as: "flag_values", to: dataset)
    let meanings = definition.flags.map(\.meaning).joined(separator: " ")
    try write(.string(meanings), as: "flag_meanings", to: dataset)
  }
}
