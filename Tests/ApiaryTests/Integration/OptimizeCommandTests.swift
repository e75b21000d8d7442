import Foundation
import TestSupport
import Testing

/// `optimize --problem command`: a program for every candidate, several at a time.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct OptimizeCommandTests {
  private static let common = [
    "optimize", "--problem", "command", "--dimension", "2", "--lower", "-5", "--upper", "5", "--seed", "3",
  ]
  /// (x − 1)² + (y + 2)² of standard input.
  private static let sphere = "{ printf \"%.17g\\n\", ($1 - 1) ^ 2 + ($2 + 2) ^ 2 }"

  private static func run(_ options: [String], _ command: [String]) throws -> RunningProgram.Outcome {
    try Apiary.run(common + options + ["--"] + command, in: try Workplace())
  }

  /// The same answer for any number of jobs, by standard input as by arguments.
  @Test func answersDoNotDependOnJobs() throws {
    let options = ["--budget", "120", "--strategy", "cma-es", "--format", "json", "-q"]
    let one = try Self.run(options + ["--jobs", "1"], ["awk", Self.sphere])
    #expect(one.status == 0, "\(one)")
    #expect(one.errors.isEmpty)
    let three = try Self.run(options + ["--jobs", "3"], ["awk", Self.sphere])
    let words = try Self.run(
      options,
      ["awk", "BEGIN { printf \"%.17g\\n\", (ARGV[1] - 1) ^ 2 + (ARGV[2] + 2) ^ 2 }", "{}"])
    #expect(three.output == one.output && words.output == one.output)
    let answer = try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any]
    #expect(answer?["evaluations"] as? Int == 120 && answer?["ending"] as? String == "budget")
    #expect(answer?["failed"] as? Int == 0)
    let best = try #require(answer?["best_candidate"] as? [Double])
    #expect(abs(best[0] - 1) < 0.3 && abs(best[1] + 2) < 0.3)
  }

  /// No more programs than the budget, and the settings that counted in the answer.
  @Test func budgetsAndSettingsAreKept() throws {
    let outcome = try Self.run(
      [
        "--budget", "5", "--strategy", "de-best-1", "--set", "factor=0.7", "--format", "json", "-q",
        "--jobs", "1", "--maximize",
      ], ["sh", "-c", "echo call >>calls; cat >/dev/null; wc -l <calls"])
    #expect(outcome.status == 0, "\(outcome)")
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(answer?["evaluations"] as? Int == 5 && answer?["ending"] as? String == "budget")
    #expect(answer?["best_fitness"] as? Double == 5)
    #expect(answer?["settings"] as? [String: Double] == ["factor": 0.7, "crossover-rate": 0.9])
    let elites = try Self.run(
      ["--budget", "500", "--strategy", "genetic-algorithm", "--set", "elites=100"], ["true"])
    #expect(elites.status == 64 && elites.errors.contains("elites is 100, but must be"), "\(elites)")
  }

  @Test func targetsEndTheSearch() throws {
    let outcome = try Self.run(
      ["--budget", "2000", "--target", "-0.5", "--maximize"], ["awk", "{ print -($1 * $1 + $2 * $2) }"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("ended by      target"))
  }

  /// Evaluations fail in three ways; they are counted, and the search goes on.
  @Test func failuresCountAsTheWorst() throws {
    let script =
      "read -r x y; case $x in -*) exit 2;; esac; case $y in -[12]*) echo;; -*) sleep 60;; *) echo $x;; esac"
    let outcome = try Self.run(
      ["--budget", "40", "--strategy", "random-search", "--population", "40", "--timeout", "1", "-q"],
      ["sh", "-c", script])
    #expect(outcome.status == 0, "\(outcome)")
    let lines = outcome.output.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("without fitness") })
    // So many out of time, so many with another exit code than 0, so many without one number.
    let counts = line.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(counts.count == 4 && counts[0] > 0 && counts[1] > 0 && counts[3] > 0, "\(line)")
    let none = try Self.run(["--budget", "6", "--strategy", "cma-es"], ["false"])
    #expect(none.status == 1 && none.errors.contains("none of 6 evaluations gave a fitness"))
  }

  @Test func faultsAreNamed() throws {
    let missing = try Self.run(["--budget", "6"], ["./nowhere"])
    #expect(missing.status == 66 && missing.errors.contains("nowhere"), "\(missing)")
    let whole = ["--problem", "command", "--dimension", "1", "--budget", "5"]
    for (options, words) in [
      (["--problem", "command"], ["true"]), (["--problem", "command", "--dimension", "2"], ["true"]),
      (["--dimension", "2"], []), ([], ["true"]), (whole, []), (whole + ["--timeout", "-1"], ["true"]),
      (whole + ["--lower", "3", "--upper", "1"], ["true"]),
    ] {
      let outcome = try Apiary.run(["optimize"] + options + ["--"] + words, in: try Workplace())
      #expect(outcome.status == 64, "\(options) \(outcome)")
    }
  }

  /// Ctrl-C ends the programs under way.
  @Test func interruptionLeavesNoProgram() throws {
    let folder = try Workplace()
    let program = try #require(Apiary.Build.release.program)
    let running = try RunningProgram(
      program, Self.common + ["--budget", "100", "--jobs", "2", "--", "sleep", "597"], in: folder, from: "",
      environment: [:])
    var children: [Int32] = []
    let came = ProcessStatus.wait {
      let all = (try? ProcessStatus.children(of: running.identifier)) ?? []
      children = all.filter { ProcessStatus.arguments(of: $0) == ["sleep", "597"] }
      return children.count == 2
    }
    #expect(came)
    running.send(SIGINT)
    let outcome = running.finish()
    #expect(outcome.status == 130, "\(outcome)")
    for child in children { #expect(ProcessStatus(child).map(\.hasEnded) ?? true) }
  }
}
