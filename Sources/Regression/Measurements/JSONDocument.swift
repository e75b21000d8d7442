internal import JSON

/// A JSON text held in memory, with errors that say where in it they are.
struct JSONDocument {
  let path: String
  let text: [UInt8]
  /// Lines before the text in its file.
  var precedingLines = 0

  /// Parses the text and hands its outermost value to `body`; the value is void afterwards.
  func read<Value>(_ body: (JSONCursor) throws(RegressionError) -> Value) throws(RegressionError) -> Value {
    let tape = JSONTape()
    let result = unsafe text.withUnsafeBufferPointer { buffer in
      Result { () throws(RegressionError) in
        do throws(JSONTape.SyntaxError) { try unsafe tape.parse(buffer) } catch {
          throw malformed(at: error.offset, "malformed JSON: \(error.reason)")
        }
        return try body(JSONCursor(document: self, value: tape.root, key: ""))
      }
    }
    return try result.get()
  }

  func malformed(at offset: Int, _ reason: String) -> RegressionError {
    let (line, column) = LineIndex(text).place(of: offset)
    return .malformed(path: path, line: line + precedingLines, column: column, reason: reason)
  }
}
