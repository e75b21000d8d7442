internal import JSON

/// A JSON file held in memory, with errors that say where in it they are.
struct JSONFile {
  let path: String
  let text: [UInt8]

  /// Parses the text and hands its outermost value to `body`; the value is void afterwards.
  func read<Value>(_ body: (JSONPlace) throws(LearningError) -> Value) throws(LearningError) -> Value {
    let tape = JSONTape()
    var value: Value?
    var failure: LearningError?
    unsafe text.withUnsafeBufferPointer { buffer in
      do throws(LearningError) {
        do throws(JSONTape.SyntaxError) { try unsafe tape.parse(buffer) } catch {
          throw malformed(at: error.offset, "", error.reason)
        }
        value = try body(JSONPlace(file: self, key: "", value: tape.root))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard let value else { throw malformed(at: 0, "", "empty") }
    return value
  }

  func malformed(at offset: Int, _ key: String, _ reason: String) -> LearningError {
    let (line, column) = LineIndex(text).place(of: offset)
    let place = "line \(line), column \(column)"
    return .malformedFile(path: path, place: key.isEmpty ? place : "\(place), \(key)", reason: reason)
  }
}
