import Testing

@testable import JSON

@Suite struct JSONTapeTests {
  static func parse(_ text: String, _ tape: JSONTape = JSONTape()) throws -> JSONTape {
    var text = text
    let result = text.withUTF8 { buffer in Result { try unsafe tape.parse(buffer) } }
    try result.get()
    return tape
  }

  @Test func walksADocument() throws {
    let tape = try Self.parse(
      " {\"a\": [1, [2, {}], \"x\\n\\u00e9\"], \"\": null, \"b\": -1.50e3, \"c\": true}")
    let root = tape.root
    #expect(root.kind == .object)
    #expect(root.offset == 1)
    #expect(root.member("")?.kind == .null)
    #expect(root.member("")?.offset == 38)
    let number = unsafe try #require(root.member("b")?.numberText)
    #expect(unsafe String(decoding: number, as: UTF8.self) == "-1.50e3")
    #expect(root.member("b")?.integer == nil)
    #expect(root.member("b")?.offset == 49)
    #expect(root.member("c")?.kind == .bool)
    #expect(root.member("c")?.offset == 63)
    #expect(root.member("d") == nil)
    var kinds: [JSONTape.Kind] = []
    var offsets: [Int] = []
    let array = try #require(root.member("a"))
    array.forEachElement { position, value in
      #expect(position == kinds.count)
      kinds.append(value.kind)
      offsets.append(value.offset)
      if value.kind == .string { #expect(value.string == "x\né") }
    }
    #expect(kinds == [.number, .array, .string])
    #expect(offsets == [8, 11, 20])
  }

  @Test func walksMembersInOrder() throws {
    var members: [String] = []
    let tape = try Self.parse(
      "{\"b\": [1, {\"c\": 2}], \"a\": -9223372036854775808, \"b\": 9223372036854775808}")
    tape.root.forEachMember { name, value in members.append("\(name) \(value.integer ?? 0)") }
    #expect(members == ["b 0", "a -9223372036854775808", "b 0"])
  }

  /// Nesting that would overflow the stack of a recursive parser.
  @Test func survivesDeepNesting() throws {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONTape.SyntaxError.self) { try Self.parse(deep) }
    let tape = try Self.parse(deep + String(repeating: "]", count: 1_000_000))
    #expect(tape.next(after: 0) == 1_000_000)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "[1] 2", "nul", "// x\n1", "NaN", "Infinity", "01", "1.", "'a'",
    "\"\t\"",
    "\"\\x\"", "\"a", "1\u{0}", "\"\\ud800\"", "1e999",
  ])
  func refusesWhatIsNoJSON(_ text: String) {
    #expect(throws: JSONTape.SyntaxError.self) { try Self.parse(text) }
  }

  @Test func refusesInvalidUTF8() {
    let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    #expect(throws: JSONTape.SyntaxError.self) {
      try unsafe bytes.withUnsafeBufferPointer { buffer in
        Result { try unsafe JSONTape().parse(buffer) }
      }.get()
    }
  }

  @Test func canBeUsedAgain() throws {
    let tape = try Self.parse("[1, 2, 3]")
    #expect(throws: JSONTape.SyntaxError.self) { try Self.parse("[", tape) }
    #expect(try Self.parse("\"x\"", tape).root.string == "x")
  }
}
