import Testing

@testable import Scenarios

@Suite struct MalformedScenarioTests {
  @Test(arguments: MalformedScenario.all)
  func everyFaultIsReportedAtItsPlace(_ scenario: MalformedScenario) {
    #expect(report(scenario.text) == scenario.messages.map { "s.toml:\($0)" })
  }

  @Test func faultsOfOneFileComeTogetherInTheOrderOfTheFile() {
    let text = """
      name = "two words"
      sede = 7
      [[agents]]
      count = 0
      [[agents]]
      speed = -1
      [workload]
      source = "swf"
      [scheduler]
      policy = "easy"
      """
    #expect(
      report(text) == [
        "s.toml:1:8: name: expected \(aName), not the string \"two words\"",
        "s.toml:2:1: unknown key sede; did you mean seed?",
        "s.toml:4:9: agents.0.count: expected an integer from 1 to 10000000, not the integer 0",
        "s.toml:5:1: agents.1.count: missing; expected an integer from 1 to 10000000",
        "s.toml:6:9: agents.1.speed: expected a number from 1e-9 to 1e9, not the integer -1",
        "s.toml:7:1: workload.file: missing; expected a file name or path",
        "s.toml:10:10: scheduler.policy: expected \(oneOfThePolicies), not the string \"easy\"; "
          + "did you mean \"easy-backfilling\"?",
      ])
  }

  @Test func columnsCountCharacters() {
    #expect(
      report("name = \"t\"\ndescription = \"é→🐝\" x").first
        == "s.toml:2:21: not valid TOML: key-value pair: expected a comment or whitespace, saw 'x'")
    #expect(report("\u{FEFF}seed = -1").contains { $0.hasPrefix("s.toml:1:8: seed: expected") })
  }

  /// Each of these breaks an assertion, or an assumption handed to the optimiser, within toml++ 3.3.
  @Test(arguments: ["[[[a]]]", "[[=", "[#]", "name = 1 é", "é = 1", "a = [ é ]", "a = 1\u{2003}\u{499}"])
  func whatTheParserDoesNotExpectIsASyntaxError(_ text: String) {
    let messages = report(text)
    #expect(messages.count == 1)
    #expect(messages.first?.contains(": not valid TOML: ") == true)
  }

  @Test func aFaultSharedByVariantsIsReportedOnce() {
    let text =
      "seed = -1\n" + valid + "[[variants]]\nname = \"a\"\nset = {}\n[[variants]]\nname = \"b\"\nset = {}\n"
    #expect(
      report(text) == [
        "s.toml:1:8: seed: expected an integer from 0 to 9223372036854775807, not the integer -1"
      ])
  }

  @Test func deepNestingIsRefusedWithoutCrashing() {
    let dotted = String(repeating: "a.", count: 100_000) + "a = 1"
    #expect(report(dotted) == ["s.toml:1:128: not valid TOML: a key of more than 64 parts"])
    let quoted = String(repeating: "\"a,b\" . ", count: 100_000) + "a = 1"
    #expect(report(quoted).count == 1)
    let arrays = "a = " + String(repeating: "[", count: 100_000)
    #expect(
      report(arrays) == ["s.toml:1:37: not valid TOML: value: exceeded maximum nested value depth of 32"])
    let tables = (0..<30).reduce("a = ") { text, _ in text + "{ b.c.d.e.f.g = " } + "1"
    #expect(
      report(tables + String(repeating: " }", count: 30)).first?.contains("nested more than 128 deep") == true
    )
  }
}
