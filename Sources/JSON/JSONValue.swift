/// A value in a JSON document: a place on its tape.
public struct JSONValue {
  let tape: JSONTape
  let index: Int

  /// A member of an object, found in O(size of the object); nil where it has none of that name.
  public func member(_ name: StaticString) -> JSONValue? {
    guard kind == .object else { return nil }
    let end = tape.next(after: index)
    var key = index + 1
    while key < end {
      if tape.bytes(at: key).elementsEqual(name) { return JSONValue(tape: tape, index: key + 1) }
      key = tape.next(after: key + 1)
    }
    return nil
  }

  /// Calls `body` with each element of an array, in order, and its position.
  public func forEachElement<Failure: Error>(
    _ body: (Int, JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    guard kind == .array else { return }
    let end = tape.next(after: index)
    var element = index + 1
    var position = 0
    while element < end {
      try body(position, JSONValue(tape: tape, index: element))
      element = tape.next(after: element)
      position += 1
    }
  }

  /// Calls `body` with the name and the value of each member of an object, in order.
  public func forEachMember<Failure: Error>(
    _ body: (String, JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    guard kind == .object else { return }
    let end = tape.next(after: index)
    var key = index + 1
    while key < end {
      try body(String(decoding: tape.bytes(at: key), as: UTF8.self), JSONValue(tape: tape, index: key + 1))
      key = tape.next(after: key + 1)
    }
  }

  /// What sort of value it is.
  public var kind: JSONTape.Kind { tape.kind(at: index) }

  /// Where in the text the value begins.
  public var offset: Int {
    let offset = tape.offset(at: index)
    return kind == .string ? offset - 1 : offset
  }

  /// The string that the value is, if it is one.
  public var string: String? {
    kind == .string ? String(decoding: tape.bytes(at: index), as: UTF8.self) : nil
  }

  /// The whole number that the value is, if it is one, written without point or exponent, of 64 bits.
  public var integer: Int64? {
    numberText.flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
  }

  /// The text of the number that the value is, if it is one; valid until the tape's next `parse`.
  public var numberText: UnsafeBufferPointer<UInt8>? {
    kind == .number ? tape.bytes(at: index) : nil
  }

  /// What the value is, for an error message.
  public var seen: String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number, .string: String(decoding: tape.bytes(at: index), as: UTF8.self)
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of `text`.
  func elementsEqual(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount
      && elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
