import Testing

@testable import ExternalPolicies

@Suite struct AnswerReaderTests {
  private static func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test func readsDecisions() throws {
    let reader = AnswerReader()
    #expect(try reader.decision(Self.bytes("{\"start\":[]}")) == [])
    let line = " {\"start\" : [{\"task\": 3}, {\"agents\": [7, 0, 2], \"task\": 5}]} "
    #expect(
      try reader.decision(Self.bytes(line)) == [
        AnswerReader.Start(task: 3, agents: []), AnswerReader.Start(task: 5, agents: [0, 2, 7]),
      ])
    #expect(try reader.greeting(Self.bytes("{\"protocol\":1}")) == 1)
  }

  /// What is no decision, with what the error says of it.
  static let nonsense = [
    ("", "not JSON, at byte 1: The document is empty"),
    ("start 3", "not JSON, at byte 1: Invalid value"),
    ("{\"start\":[]} {}", "not JSON, at byte 14"),
    ("[]", "a decision has to be an object"),
    ("{}", "a decision needs the field \"start\""),
    ("{\"strat\":[]}", "a decision has no field \"strat\""),
    ("{\"start\":[],\"stop\":[]}", "a decision has no field \"stop\""),
    ("{\"start\":[],\"start\":[]}", "a decision has \"start\" twice"),
    ("{\"start\":3}", "\"start\" has to be an array"),
    ("{\"start\":[3]}", "an element of \"start\" has to be an object"),
    ("{\"start\":[{}]}", "an element of \"start\" needs the field \"task\""),
    ("{\"start\":[{\"task\":\"3\"}]}", "\"task\" has to be an integer from 0 on"),
    ("{\"start\":[{\"task\":3.0}]}", "\"task\" has to be an integer from 0 on"),
    ("{\"start\":[{\"task\":-1}]}", "\"task\" has to be an integer from 0 on"),
    ("{\"start\":[{\"task\":99999999999999999999}]}", "\"task\" has to be an integer from 0 on"),
    ("{\"start\":[{\"task\":3,\"agent\":0}]}", "an element of \"start\" has no field \"agent\""),
    ("{\"start\":[{\"task\":3,\"agents\":0}]}", "\"agents\" has to be an array"),
    ("{\"start\":[{\"task\":3,\"agents\":[]}]}", "\"agents\" has to be an array of one agent or more"),
    ("{\"start\":[{\"task\":3,\"agents\":[true]}]}", "\"agents\" has to be an array of integers"),
    ("{\"start\":[{\"task\":3,\"agents\":[-1]}]}", "\"agents\" has to be an array of integers from 0 on"),
    ("{\"start\":[{\"task\":3,\"agents\":[4294967296]}]}", "\"agents\" has to be an array of integers"),
  ]

  @Test(arguments: nonsense) func refusesNonsenseAndQuotesIt(_ line: String, _ reason: String) {
    do {
      let starts = try AnswerReader().decision(Self.bytes(line))
      Issue.record("\(starts)")
    } catch {
      guard case .badAnswer(let said, let quoted) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(said.hasPrefix(reason), "\(said)")
      #expect(quoted == line && "\(error)".hasSuffix(": " + line), "\(error)")
    }
  }

  @Test func quotationsStayOnOneLineAndShort() {
    #expect("a\u{1B}[1m\r\u{2028}é".quotation == "a\\u{1b}[1m\\u{d}\\u{2028}é")
    let long = String(repeating: "x", count: 301)
    #expect(long.quotation == String(repeating: "x", count: 300) + "…")
  }
}
