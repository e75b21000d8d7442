import Foundation
import Scenarios
import Testing

@Suite struct GateFileTests {
  private static func faults(_ text: String) -> String {
    do {
      _ = try GateFile(text: text, path: "g.toml")
      return ""
    } catch {
      return error.description
    }
  }

  @Test func everyKeyIsRead() throws {
    let file = try GateFile(
      text: """
        benchmarks = ["kernel", "results/*"]
        paired = ["kernel/mm8-queue"]
        metrics = ["cpu", "wall"]
        tolerance = 0.05
        blocks = 20
        rounds = 2
        repetitions = 3
        summary = "median"
        significance = 0.01
        confidence = 0.9
        seed = 7
        time-box = "8min"
        [[rules]]
        cost = "file_bytes"
        tolerance = 0.01
        [[rules]]
        benchmarks = "results/*"
        cost = "*"
        ignore = true
        """, path: "g.toml")
    #expect(file.benchmarks == ["kernel", "results/*"] && file.metrics == ["cpu", "wall"])
    #expect(file.tolerance == 0.05 && file.blocks == 20 && file.rounds == 2 && file.repetitions == 3)
    #expect(file.paired == ["kernel/mm8-queue"])
    #expect(file.summary == .median && file.significance == 0.01 && file.confidence == 0.9 && file.seed == 7)
    #expect(file.timeBox?.seconds == 480)
    #expect(file.rules.map(\.benchmarks) == ["*", "results/*"])
    #expect(file.rules.map(\.tolerance) == [0.01, nil])
  }

  @Test(arguments: [
    ("blokcs = 3", "g.toml:1:1: unknown key blokcs; did you mean blocks?"),
    ("policy = 3", "g.toml:1:1: unknown key policy; known here: benchmarks, paired, metrics, tolerance, "),
    ("tolerance = \"3 %\"", "g.toml:1:13: tolerance: expected a number from 0 to 10, not the string \"3 %\""),
    ("blocks = 1", "g.toml:1:10: blocks: expected an integer from 2 to 500, not the integer 1"),
    ("summary = \"mean\"", "g.toml:1:11: summary: expected least or median, not the string \"mean\""),
    (
      "benchmarks = [\"\"]",
      "g.toml:1:14: benchmarks: expected an array of strings, none empty, not one with the string \"\""
    ),
    (
      "paired = [\"a\", 1]",
      "g.toml:1:10: paired: expected an array of strings, none empty, not one with the integer 1"
    ),
    (
      "benchmarks = 1", "g.toml:1:14: benchmarks: expected an array of strings, none empty, not the integer 1"
    ),
    (
      "metrics = []",
      "g.toml:1:11: metrics: expected an array of one or more strings, none empty, not an empty array"
    ),
    ("time-box = 8", "g.toml:1:12: time-box: expected a duration above 0s such as \"1.5s\""),
    ("[[rules]]\ncost = \"a\"", "g.toml:1:1: rules.0.tolerance: missing; expected a number from 0 to 10"),
    (
      "[[rules]]\ncost = \"a\"\nignore = true\ntolerance = 1",
      "g.toml:4:13: rules.0.tolerance: what is ignored has no tolerance"
    ),
    ("[[rules]]\ntolerance = 1", "g.toml:1:1: rules.0.cost: missing; expected a string of one line"),
    ("a = ", "g.toml:1:"),
  ]) func faultsAreNamed(_ text: String, _ message: String) {
    #expect(Self.faults(text).hasPrefix(message), "\(Self.faults(text))")
  }

  @Test func allFaultsComeInTheOrderOfTheFile() {
    let lines = Self.faults("x = 1\nblocks = 0\n[[rules]]\ny = 2\n").split(separator: "\n")
    #expect(lines.map { $0.prefix(9) } == ["g.toml:1:", "g.toml:2:", "g.toml:3:", "g.toml:3:", "g.toml:4:"])
  }

  @Test func documentationHasARowForEveryKey() throws {
    let lines = try repositoryText("docs/gate.md").split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.hasPrefix("| `") && $0.split(separator: "|").count == 5 }
    #expect(Set(rows) == Set(GateFile.keys.map(KeyReferenceTests.row)))
  }
}
