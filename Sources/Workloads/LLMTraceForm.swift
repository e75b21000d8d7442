/// The two forms of files of requests.
enum LLMTraceForm {
  case commaSeparated
  case jsonLines

  /// Tells the form by a file's first byte that is not blank: a brace begins a JSON object.
  /// - Throws: `WorkloadError` when the file cannot be read or is blank.
  static func detect(path: String) throws(WorkloadError) -> LLMTraceForm {
    let reader = try LineReader(path: path)
    while let line = try reader.next() {
      if let first = line.bytes.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
        return first == UInt8(ascii: "{") ? .jsonLines : .commaSeparated
      }
    }
    throw .empty(path: path, dropped: 0)
  }
}
