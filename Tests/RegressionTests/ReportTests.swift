import Foundation
import Regression
import TestSupport
import Testing

/// All reports say what the verdict says, in forms that their readers read.
@Suite struct ReportTests {
  private static let report = {
    var settings = GateSettings()
    settings.resamples = 99
    settings.imaginedGates = 20
    var gate = Gate(
      SimulatedMachine(seed: 1, benchmarks: 3, injection: Injection(.slowdown(0.2), in: "simulated/1")),
      settings: settings)
    return GateReport(gate.judge(), arguments: ["--base", "main & co"])
  }()

  @Test func theCommandIsOneThatAShellTakes() {
    #expect(
      Self.report.command(for: "simulated/1") == "apiary gate --base 'main & co' --benchmark simulated/1")
  }

  @Test func markdown() {
    let text = Self.report.markdown
    #expect(text.hasPrefix("## Regression gate: regression\n"))
    let row = "| paired | simulated/1 | cpu | failed | regression, confirmed on fresh blocks: +"
    #expect(text.contains(row))
    #expect(text.contains("apiary gate --base 'main & co' --benchmark simulated/1"))
    for line in text.split(separator: "\n") where line.hasPrefix("|") { #expect(line.hasSuffix("|")) }
  }

  @Test func theConfidenceIsWhatWasAskedFor() {
    var settings = GateSettings()
    (settings.confidence, settings.blocks, settings.rounds, settings.resamples) = (0.9, 2, 1, 9)
    settings.imaginedGates = 0
    var gate = Gate(SimulatedMachine(seed: 1, benchmarks: 1), settings: settings)
    let report = GateReport(gate.judge(), arguments: [])
    #expect(report.explanation.contains(" 90 % intervals ") && report.markdown.contains("| 90 % interval |"))
    #expect(Self.report.explanation.contains(" 95 % intervals "))
  }

  @Test func annotations() throws {
    let lines = Self.report.annotations.split(separator: "\n")
    #expect(lines.count == 1)
    let start = "::error title=simulated/1%3A cpu::regression, confirmed"
    #expect(try #require(lines.first).hasPrefix(start))
    #expect(lines[0].contains(" %25 "))
  }

  @Test func junitIsWellFormed() throws {
    let text = Self.report.junit
    let parsed = try Tool.run(
      Tool.python,
      [
        "-c",
        "import sys, xml.etree.ElementTree as e; r = e.fromstring(sys.argv[1].encode());"
          + "print([(s.get('name'), s.get('tests'), s.get('failures'), len(s)) for s in r])",
        text,
      ])
    #expect(
      parsed.output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "[('behaviour', '3', '0', 3), ('exact', '3', '0', 3), ('paired', '3', '1', 3)]")
  }

  @Test func json() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(Self.report.json.utf8)) as? [String: Any])
    #expect(document["conclusion"] as? String == "regression")
    let costs = try #require(document["costs"] as? [[String: Any]])
    #expect(costs.count == 3)
    let low = try #require(costs[1]["low"] as? Double)
    #expect(low > 1.03 && low < 1.25)
    #expect((costs[1]["imagined_found"] as? [String: Int])?["20.0%"] == 20)
    #expect((document["checks"] as? [[String: Any]])?.count == 9)
  }
}
