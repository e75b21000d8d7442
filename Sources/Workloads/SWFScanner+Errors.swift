extension SWFScanner {
  func badValue(_ field: SWFField, allowed: String) -> WorkloadError {
    badValue(field.rawValue, allowed: allowed)
  }

  /// The field that begins at `fieldStart` is wrong.
  func badValue(_ field: Int, allowed: String) -> WorkloadError {
    let text = UnsafeBufferPointer(start: fieldStart, count: end - fieldStart)
    let token = text.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return .badValue(
      position(of: fieldStart), field: SWFField.label(field),
      value: String(decoding: token, as: UTF8.self), allowed: allowed)
  }

  func missing(field: Int) -> WorkloadError {
    .missing(
      position(of: end), field: SWFField.label(field),
      reason: "a job has \(SWFField.count) fields, and the first \(SWFField.needed) are needed")
  }

  func tooManyFields() -> WorkloadError {
    .syntax(position(of: cursor), reason: "the job has more than \(SWFField.count) fields")
  }

  private func position(of place: UnsafePointer<UInt8>) -> FilePosition {
    FilePosition(path: path, line: lineNumber, column: place - start + 1)
  }
}
