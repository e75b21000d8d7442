import Foundation
import Testing

/// Results that are run again.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct ReplayTests {
  @Test func everySourceReplays() throws {
    let folder = try Workplace()
    for scenario in try Scenarios.writeAll(to: folder) {
      _ = try folder.outcomeBytes(scenario, to: "first", ["--seed", "5", "--set", "replications=3"])
      let outcome = try Apiary.run(["replay", "first/outcome.h5"], in: folder)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("seed 5: every byte agrees, fingerprint "))
    }
    #expect(!folder.files().contains { $0.contains("replay") })
  }

  @Test func theVariantAndSettingsAreThoseOfTheResult() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    _ = try folder.outcomeBytes("b.toml", to: "r", ["--variant", "random", "-s", "workload.tasks=77"])
    // The scenario itself is not needed any more.
    try folder.write("", to: "b.toml")
    let answer = try #require(
      try Apiary.json(["replay", "r/outcome.h5"], in: folder) as? [String: Any])
    #expect(answer["agrees"] as? Bool == true)
    #expect(answer["variant"] as? String == "random")
    #expect(answer["fingerprint"] as? String == (try folder.outcome("r/outcome.h5").fingerprint))
  }

  @Test func whatDiffersIsNamed() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    var bytes = try folder.outcomeBytes("small.toml", to: "r")
    // Attributes lie in the file as plain text; another version is as long as this one.
    for range in bytes.ranges(of: Data("0.1.0".utf8)) {
      bytes.replaceSubrange(range, with: Data("0.0.9".utf8))
    }
    try folder.write(bytes, to: "old.h5")
    let outcome = try Apiary.run(["replay", "old.h5"], in: folder)
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.output.hasPrefix("made by version 0.0.9, replayed by version 0.1.0\n"))
    #expect(outcome.output.contains("the events agree"))
    #expect(outcome.output.contains("@software_version"))
    #expect(!outcome.output.contains("tasks/"))
    let answer = try Apiary.run(["replay", "old.h5", "--format", "json"], in: folder)
    #expect(answer.status == 3)
    #expect(answer.output.contains(#""storedVersion" : "0.0.9""#))
  }

  @Test func anotherTraceIsRefused() throws {
    let folder = try Workplace()
    _ = try Scenarios.writeAll(to: folder)
    _ = try folder.outcomeBytes("swf.toml", to: "r")
    try folder.write(Scenarios.swf + "; a remark\n", to: "jobs.swf")
    let other = try Apiary.run(["replay", "r/outcome.h5"], in: folder)
    #expect(other.status == 65, "\(other)")
    #expect(other.errors.contains("jobs.swf: not the trace that r/outcome.h5 was made with"))
    try FileManager.default.removeItem(atPath: folder.path("jobs.swf"))
    let none = try Apiary.run(["replay", "r/outcome.h5"], in: folder)
    #expect(none.status == 66, "\(none)")
    #expect(none.errors.contains("scenario stored in outcome.h5:"))
    // `traces` of the current folder is searched as well.
    try folder.write(Scenarios.swf, to: "traces/jobs.swf")
    #expect(try Apiary.run(["replay", "r/outcome.h5"], in: folder).status == 0)
  }

  @Test func whatIsNoOutcomeIsRefused() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    _ = try folder.outcomeBytes("small.toml", to: "r")
    #expect(try Apiary.run(["replay", "r/outcome.perf.h5"], in: folder).status == 65)
    #expect(try Apiary.run(["replay", "small.toml"], in: folder).status == 65)
    #expect(try Apiary.run(["replay", "none.h5"], in: folder).status == 66)
  }
}
