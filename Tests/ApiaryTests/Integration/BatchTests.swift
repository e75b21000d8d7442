import Foundation
import Results
import TestSupport
import Testing

/// Batches: every run, whatever happens to one of them, and none twice.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct BatchTests {
  /// Names of the files of runs, without their ends.
  private static func runs(_ variants: [String], _ seeds: ClosedRange<Int>) -> [String] {
    variants.flatMap { variant in seeds.map { "small-\(variant)-s\($0)" } }
  }

  @Test func everyVariantRunsWithEverySeed() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(replications: 3, variants: ["random", "priority"]), to: "b.toml")
    let outcome = try Apiary.run(["batch", "b.toml"], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.isEmpty)
    let runs = Self.runs(["base", "random", "priority"], 3...5)
    #expect(
      folder.files("results")
        == (["small/batch.h5"] + runs.flatMap { ["small/\($0).h5", "small/\($0).perf.h5"] }).sorted())
    let table = try BatchTable(readingFrom: folder.path("results/small/batch.h5"))
    #expect(table.variants == ["base", "random", "priority"].flatMap { Array(repeating: $0, count: 3) })
    #expect(table.seeds == [3, 4, 5, 3, 4, 5, 3, 4, 5])
    #expect(table.statuses.allSatisfy { $0 == "finished" })
    #expect(table.parameters.suffix(3).allSatisfy { $0 == "scheduler.policy=priority" })
    for (row, run) in runs.enumerated() {
      let file = try folder.outcome("results/small/\(run).h5")
      #expect(table.fingerprints[row] == file.fingerprint)
      for value in file.summary {
        let cell = try #require(table.metric(value.name))[row]
        #expect(cell == value.value || (cell.isNaN && value.value.isNaN), "\(run) \(value.name)")
      }
    }
  }

  @Test func onlyTheVariantsAskedForRunFromTheSeedAskedFor() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random", "priority"]), to: "b.toml")
    let arguments = [
      "batch", "b.toml", "--variant", "priority", "--seed", "50", "--set", "replications=3", "-q",
    ]
    #expect(try Apiary.run(arguments, in: folder).status == 0)
    let table = try BatchTable(readingFrom: folder.path("results/small/batch.h5"))
    #expect(table.variants == ["priority", "priority", "priority"])
    #expect(table.seeds == [50, 51, 52])
  }

  @Test func theSameCommandAgainMakesOnlyWhatIsMissing() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    #expect(try Apiary.run(["batch", "b.toml"], in: folder).status == 0)
    let names = Self.runs(["base", "random"], 3...4).map { "results/small/\($0).h5" }
    let before = try names.map(folder.inode)
    let bytes = try folder.data(names[2])
    try FileManager.default.removeItem(atPath: folder.path(names[2]))
    let second = try Apiary.run(["batch", "b.toml"], in: folder)
    #expect(second.status == 0)
    #expect(second.errors.contains("there already: 3 of 4 runs"))
    let after = try names.map(folder.inode)
    #expect([0, 1, 3].allSatisfy { after[$0] == before[$0] })
    #expect(try folder.data(names[2]) == bytes)
  }

  /// What makes a finished run another one, and how many runs that makes anew.
  static let changes: [(name: String, count: Int, make: @Sendable (Workplace) throws -> Void)] = [
    ("the text", 4, { try $0.write(Scenarios.batch(variants: ["random"]) + "# changed\n", to: "b.toml") }),
    (
      "a file that is cut short", 1,
      { folder in
        let name = "results/small/small-base-s3.h5"
        try folder.write(try folder.data(name).prefix(5000), to: name)
      }
    ),
    (
      "a performance file that is gone", 1,
      {
        try FileManager.default.removeItem(atPath: $0.path("results/small/small-base-s4.perf.h5"))
      }
    ),
  ]

  /// Sixty runs, by a process that may have 40 files open.
  @Test func filesAreNotLeftOpen() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    let outcome = try Apiary.run(
      ["batch", "b.toml", "-q", "--set", "replications=30"], in: folder, openFileLimit: 40)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(folder.files("results/small").count >= 60)
  }

  @Test(arguments: changes.indices)
  func aChangeIsRunAgain(_ index: Int) throws {
    let change = Self.changes[index]
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    #expect(try Apiary.run(["batch", "b.toml", "-q"], in: folder).status == 0)
    try change.make(folder)
    let again = try Apiary.run(["batch", "b.toml"], in: folder)
    #expect(again.status == 0, "\(change.name)")
    #expect(again.errors.contains("there already: ") == (change.count < 4))
    #expect(again.errors.matches(of: /\[\d\/4\]/).count == change.count, "\(again)")
  }

  @Test func anotherTraceIsRunAgain() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.trace("swf", "jobs.swf"), to: "b.toml")
    try folder.write(Scenarios.swf, to: "jobs.swf")
    #expect(try Apiary.run(["batch", "b.toml", "-q"], in: folder).status == 0)
    try folder.write(Scenarios.swf + "31 9999 -1 5 1 -1 -1 1 9 -1 1 1 1 -1 1 -1 -1 -1\n", to: "jobs.swf")
    #expect(try Apiary.run(["batch", "b.toml"], in: folder).errors.contains("[1/1]"))
    #expect(try folder.outcome("results/trace/trace-base-s1.h5").taskCount == 27)
  }

  @Test func aRunThatFailsIsReportedAndTheOthersGoOn() throws {
    let folder = try Workplace()
    let slow = "[[variants]]\nname = \"slow\"\nset = { \"agents.0.speed\" = 1e-9 }\n"
    try folder.write(Scenarios.batch(variants: ["random"]) + slow, to: "b.toml")
    let outcome = try Apiary.run(["batch", "b.toml", "--jobs", "2"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("small slow seed 3 failed: small-slow-s3: task "))
    #expect(outcome.errors.hasSuffix("apiary: 2 runs failed: small slow seed 3, small slow seed 4\n"))
    let table = try BatchTable(readingFrom: folder.path("results/small/batch.h5"))
    #expect(table.statuses == ["finished", "finished", "finished", "finished", "failed", "failed"])
    let waits = try #require(table.metric("mean_wait"))
    #expect(waits.suffix(2).allSatisfy { $0.isNaN })
    #expect(table.fingerprints.suffix(2).allSatisfy { $0.isEmpty })
    #expect(
      !folder.files().contains { $0.contains("slow") || $0.hasSuffix(".partial") || $0.hasSuffix(".log") })
    // The variants that ran can still be compared.
    #expect(try Apiary.run(["compare", "results/small"], in: folder).status == 0)
  }

  @Test func quietIsSilentAndALogHasPlainLines() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    let quiet = try Apiary.run(["batch", "b.toml", "-q", "-o", "quiet"], in: folder)
    #expect(quiet.output + quiet.errors == "")
    let log = try Apiary.run(["batch", "b.toml", "--jobs", "1"], in: folder)
    let lines = log.errors.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].wholeMatch(of: /\[1\/4\] small base seed 3: [0-9.]+ s/) != nil, "\(log)")
    #expect(lines[4] == "wrote results/small/batch.h5")
    #expect(log.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 })
  }

  @Test(.enabled(if: Tool.isInstalled("/usr/bin/script"), "there is no script(1)"))
  func aTerminalHasABar() throws {
    let folder = try Workplace()
    let program = try #require(Apiary.Build.release.program)
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    let running = try RunningProgram(
      "/usr/bin/script", ["-qec", "\(program) batch b.toml", "/dev/null"], in: folder, from: "",
      environment: ["TERM": "xterm"])
    let outcome = running.finish()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\r\u{1B}[K[#"), "\(outcome)")
    #expect(outcome.output.contains("] 4/4  "))
  }

  @Test func severalScenariosHaveAFolderEach() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "a.toml")
    try folder.write(Scenarios.lublin, to: "b.toml")
    let outcome = try Apiary.run(["batch", "a.toml", "b.toml", "--plot"], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(folder.exists("results/small/batch.h5") && folder.exists("results/model/batch.h5"))
    #expect(folder.exists("results/small/plots/metrics.svg"))
  }
}
