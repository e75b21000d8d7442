private import CJson

/// A JSON document as a flat tape of nodes; it can parse one document after another into the same memory.
///
/// Objects and arrays are walked through `JSONValue`. Nothing is copied out of the text until asked for.
public final class JSONTape {
  /// The kinds of JSON values.
  public enum Kind: Sendable {
    /// No value.
    case null
    /// True or false.
    case bool
    /// A number, kept as its text.
    case number
    /// Text, its escapes decoded.
    case string
    /// Values in order.
    case array
    /// Values by name.
    case object
  }

  private let parser: OpaquePointer
  private var tape = apiary_json_tape()

  /// A tape on which no document stands yet.
  public init() {
    guard let parser = apiary_json_create() else { fatalError("no memory for a JSON parser") }
    self.parser = parser
  }

  deinit {
    apiary_json_destroy(parser)
  }

  /// What is wrong with a text, and where: a byte offset.
  public struct SyntaxError: Error {
    /// Where reading stopped, in bytes from the start.
    public var offset: Int
    /// What is wrong, as the parser words it.
    public var reason: String
  }

  /// Parses a document, in O(length); values of an earlier one are void from here on.
  /// - Throws: `SyntaxError` when the text is not one JSON value in UTF-8.
  public func parse(_ text: UnsafeBufferPointer<UInt8>) throws(SyntaxError) {
    tape = text.withMemoryRebound(to: CChar.self) {
      apiary_json_parse(parser, $0.baseAddress, $0.count)
    }
    if let message = tape.message {
      var reason = String(cString: message)
      if reason.hasSuffix(".") { reason.removeLast() }
      throw SyntaxError(offset: tape.error_offset, reason: reason)
    }
  }

  /// The document's outermost value.
  /// - Precondition: a document has been parsed.
  public var root: JSONValue {
    precondition(tape.count > 0, "no document has been parsed")
    return JSONValue(tape: self, index: 0)
  }

  func kind(at index: Int) -> Kind {
    switch tape.nodes[index].kind {
    case APIARY_JSON_FALSE, APIARY_JSON_TRUE: .bool
    case APIARY_JSON_NUMBER: .number
    case APIARY_JSON_STRING: .string
    case APIARY_JSON_ARRAY: .array
    case APIARY_JSON_OBJECT: .object
    default: .null
    }
  }

  /// The first node after a value and all that is in it.
  func next(after index: Int) -> Int { Int(tape.nodes[index].next) }

  /// Where in the text a value begins; a string's first byte is the one after the quote.
  func offset(at index: Int) -> Int { Int(tape.nodes[index].offset) }

  /// The text of a number, or the decoded bytes of a string; valid until the next `parse`.
  func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let node = tape.nodes[index]
    let start = UnsafeRawPointer(tape.text + Int(node.offset)).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(node.length))
  }
}
