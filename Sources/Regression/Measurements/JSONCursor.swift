internal import JSON

/// A value of a JSON document and how it was come to, for errors that name the key as well as the place.
struct JSONCursor {
  let document: JSONDocument
  let value: JSONValue
  let key: String

  /// A member that has to be there.
  func member(_ name: StaticString) throws(RegressionError) -> JSONCursor {
    guard value.kind == .object else { throw unexpected("an object") }
    guard let member = optionalMember(name) else { throw fault("the key \(name) is missing") }
    return member
  }

  /// A member that may be missing.
  func optionalMember(_ name: StaticString) -> JSONCursor? {
    value.member(name).map {
      JSONCursor(document: document, value: $0, key: key.isEmpty ? "\(name)" : "\(key).\(name)")
    }
  }

  /// What `read` makes of each element of an array, in order.
  func elements<Element>(
    _ read: (JSONCursor) throws(RegressionError) -> Element
  ) throws(RegressionError) -> [Element] {
    guard value.kind == .array else { throw unexpected("an array") }
    var elements: [Element] = []
    try value.forEachElement { (position, element) throws(RegressionError) in
      elements.append(
        try read(JSONCursor(document: document, value: element, key: "\(key)[\(position)]")))
    }
    return elements
  }

  /// A text of one line.
  func text() throws(RegressionError) -> String {
    guard let text = value.string, !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 })
    else { throw unexpected("a text of one line") }
    return text
  }

  /// A text that is not empty.
  func word() throws(RegressionError) -> String {
    let text = try text()
    guard !text.isEmpty else { throw unexpected("a text that is not empty") }
    return text
  }

  /// The name of a benchmark.
  func benchmarkName() throws(RegressionError) -> String {
    let name = try word()
    let allowed = "._/=+-".utf8
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || allowed.contains(byte)
    }
    guard isPlain else { throw unexpected("a name of letters, digits and ._/=+-") }
    return name
  }

  /// A whole number that is not negative.
  func count() throws(RegressionError) -> Int64 {
    guard let count = value.integer, count >= 0 else { throw unexpected("a whole number from 0 to 2^63 - 1") }
    return count
  }

  func unexpected(_ allowed: String) -> RegressionError {
    fault("\(String(value.seen.prefix(60))) is not \(allowed)")
  }

  func fault(_ reason: String) -> RegressionError {
    document.malformed(at: value.offset, key.isEmpty ? reason : "\(key): \(reason)")
  }
}
