import Foundation
import TestSupport
import Testing

/// `optimize`: problems and fitness by lines of standard input, candidates by lines of standard output.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct OptimizeTests {
  private static func outcome(_ lines: [String], _ options: [String] = []) throws -> RunningProgram.Outcome {
    let folder = try Workplace()
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let program = try #require(Apiary.Build.release.program)
    return try RunningProgram(
      "/bin/sh", ["-c", "exec \"$0\" optimize \"$@\" < lines", program] + options, in: folder, from: "",
      environment: [:]
    ).finish()
  }

  @Test func linesAreAnswered() throws {
    let outcome = try Self.outcome(
      [
        "problem a 2 -5 5 9 1 0 0", "f 1 2 3 4", "f 4 3 2 1", "problem b 1 0 1 100 1 0.5", "stop",
      ], ["--problem", "stdio", "--strategy", "cma-es", "--population", "4"])
    #expect(outcome.status == 0, "\(outcome)")
    let answers = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(answers.map(\.first) == ["eval", "eval", "done", "eval"])
    #expect(answers.map(\.count) == [10, 10, 1, 6])
    let numbers = answers[0].dropFirst(2).compactMap { Double($0) }
    #expect(numbers.count == 8 && numbers.allSatisfy { abs($0) <= 5 })
  }

  @Test func whatIsNoLineEndsIt() throws {
    let outcome = try Self.outcome(["", "eval 3"])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors == "apiary: standard input: line 2, word 1: eval is neither problem, f nor stop\n")
  }

  /// A generation that is larger than the budget is asked for as far as it fits.
  @Test func budgetsAreKept() throws {
    let outcome = try Self.outcome(["problem a 2 -5 5 3 1 0 0", "f 1 2 3"], ["--strategy", "de-rand-1"])
    #expect(outcome.status == 0, "\(outcome)")
    let answers = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(answers.map(\.count) == [8, 1] && answers[0][1] == "3" && answers[1] == ["done"])
  }

  /// Settings reach the strategy, and are checked before anything is read.
  @Test func settingsAreTakenAndChecked() throws {
    let lines = ["problem a 1 0 1 100 1 0.5", "f " + (0..<10).map { "\($0)" }.joined(separator: " ")]
    let strategy = ["--strategy", "de-rand-1"]
    let plain = try Self.outcome(lines, strategy)
    let same = try Self.outcome(lines, strategy + ["--set", "factor=0.5", "-s", "crossover-rate=0.9"])
    let other = try Self.outcome(lines, strategy + ["--set", "factor=0.9"])
    #expect(plain.status == 0 && same.output == plain.output && other.output != plain.output)
    for (options, message) in [
      (strategy + ["--set", "facto=1"], "did you mean 'factor'?"),
      (strategy + ["--set", "factor=3"], "--set factor: '3' is not a number from 0 to 2"),
      (strategy + ["--set", "factor"], "NAME=VALUE"),
      (["--strategy", "random-search", "--set", "factor=1"], "random-search has none"),
      (["--strategy", "genetic-algorithm", "--set", "crossover=blnd"], "did you mean 'blend'?"),
      (
        ["--strategy", "genetic-algorithm", "--set", "blend-alpha=1"],
        "--set: blend-alpha counts only where crossover is \"blend\""
      ),
    ] {
      let outcome = try Self.outcome([], options)
      #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome)")
    }
  }

  @Test func unknownStrategiesAreNamed() throws {
    let outcome = try Self.outcome([], ["--strategy", "cmaes"])
    #expect(outcome.status == 64 && outcome.errors.contains("did you mean 'cma-es'?"))
  }
}
