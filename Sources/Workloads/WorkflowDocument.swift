import JSON

/// A parsed workflow file and what its errors need: the path and the text.
///
/// Looks values up by name and checks their kind; a fault names the JSON path as well as the place.
struct WorkflowDocument {
  let path: String
  private let lines: LineIndex
  private let tape = JSONTape()

  /// - Throws: `WorkloadError` when the file cannot be read or is not JSON.
  init(path: String) throws(WorkloadError) {
    self.path = path
    var text = try GzipFile.contents(path: path)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    lines = LineIndex(text)
    do throws(JSONTape.SyntaxError) {
      // The closure's typed error would be lost in `withUnsafeBufferPointer`.
      let result = text.withUnsafeBufferPointer { buffer in
        Result { () throws(JSONTape.SyntaxError) in try tape.parse(buffer) }
      }
      try result.get()
    } catch {
      throw .syntax(position(error.offset), reason: "malformed JSON: \(error.reason)")
    }
  }

  var root: JSONValue { tape.root }

  func position(_ offset: Int) -> FilePosition {
    let place = lines.place(of: offset)
    return FilePosition(path: path, line: place.line, column: place.column)
  }

  func badValue(_ value: JSONValue, _ jsonPath: String, allowed: String) -> WorkloadError {
    .badValue(position(value.offset), field: jsonPath, value: value.seen, allowed: allowed)
  }
}
