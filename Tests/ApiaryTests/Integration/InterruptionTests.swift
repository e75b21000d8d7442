import Foundation
import TestSupport
import Testing

/// Batches that are stopped or lose a process: they end cleanly, and go on where they were.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"), .serialized)
struct InterruptionTests {
  /// Runs of about a third of a second, so that a signal meets them at work.
  private static let scenario = Scenarios.batch(
    replications: 4, variants: ["random"], tasks: 200_000
  ).replacing("rate = 2.0", with: "rate = 0.5")

  /// What an undisturbed batch makes, outcome files and table.
  private static let undisturbed = Result {
    let folder = try Workplace.shared()
    try folder.write(scenario, to: "b.toml")
    let outcome = try Apiary.run(["batch", "b.toml", "-q"], in: folder)
    guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
    return folder
  }

  private static func outcomeFiles(_ folder: Workplace) -> [String] {
    folder.files("results").filter { !$0.hasSuffix(".perf.h5") }
  }

  /// Starts a batch of two at a time, and returns once the first run is finished.
  private static func start(in folder: Workplace) throws -> RunningProgram {
    try folder.write(scenario, to: "b.toml")
    let batch = try Apiary.start(["batch", "b.toml", "--jobs", "2"], in: folder)
    while batch.isRunning && !batch.errorsSoFar.contains("[1/8]") { usleep(2000) }
    return batch
  }

  /// Completes a batch and compares what there is then with what an undisturbed one makes.
  private static func complete(_ folder: Workplace) throws {
    let again = try Apiary.run(["batch", "b.toml", "--jobs", "2"], in: folder)
    #expect(again.status == 0, "\(again)")
    #expect(again.errors.contains("of 8 runs were there already"))
    let expected = try undisturbed.get()
    #expect(outcomeFiles(folder) == outcomeFiles(expected))
    for name in outcomeFiles(expected) {
      #expect(try folder.data("results/\(name)") == expected.data("results/\(name)"), "\(name)")
    }
  }

  private static func children(of process: Int32) throws -> [Int32] {
    try Tool.run("/usr/bin/pgrep", ["-P", String(process)]).output.split(separator: "\n").compactMap {
      Int32($0)
    }
  }

  @Test(
    arguments: [
      (SIGINT, false, 130), (SIGINT, true, 130), (SIGTERM, false, 143), (SIGHUP, false, 129),
    ] as [(Int32, Bool, Int32)])
  func aSignalStopsABatchCleanly(_ signal: Int32, toGroup: Bool, status: Int32) throws {
    let folder = try Workplace()
    let batch = try Self.start(in: folder)
    let sent = Date.now
    batch.send(signal, toGroup: toGroup)
    let outcome = batch.finish()
    #expect(outcome.status == status, "\(outcome)")
    #expect(Date.now.timeIntervalSince(sent) < 3)
    #expect(outcome.errors.hasSuffix("apiary: interrupted; nothing half-written was left\n"))
    #expect(folder.files("results").allSatisfy { $0.hasSuffix(".h5") && !$0.contains("/.") })
    #expect(!folder.exists("results/small/batch.h5"))
    try Self.complete(folder)
  }

  @Test func aSignalStopsARunCleanly() throws {
    let folder = try Workplace()
    try folder.write(Self.scenario.replacing("200000", with: "20000000"), to: "b.toml")
    let run = try Apiary.start(["run", "b.toml"], in: folder)
    while run.isRunning && !folder.exists("results/small.h5.partial") { usleep(2000) }
    run.send(SIGINT)
    let outcome = run.finish()
    #expect(outcome.status == 130)
    #expect(outcome.output.isEmpty)
    #expect(folder.files("results").isEmpty)
  }

  @Test func aBatchThatIsKilledTakesItsRunsAlongAndIsResumed() throws {
    let folder = try Workplace()
    let batch = try Self.start(in: folder)
    let children = try Self.children(of: batch.identifier)
    #expect(!children.isEmpty)
    batch.send(SIGKILL)
    #expect(batch.finish().status == -SIGKILL)
    let deadline = Date.now.addingTimeInterval(3)
    while Date.now < deadline && children.contains(where: { kill($0, 0) == 0 }) { usleep(5000) }
    #expect(children.allSatisfy { kill($0, 0) != 0 })
    try Self.complete(folder)
    #expect(folder.files("results").allSatisfy { $0.hasSuffix(".h5") && !$0.contains("/.") })
  }

  @Test func aRunThatIsKilledIsReportedAndTheOthersGoOn() throws {
    let folder = try Workplace()
    let batch = try Self.start(in: folder)
    var killed = false
    while batch.isRunning && !killed {
      for child in try Self.children(of: batch.identifier).prefix(1) { killed = kill(child, SIGKILL) == 0 }
    }
    let outcome = batch.finish()
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("failed: killed by signal 9"))
    #expect(outcome.errors.contains("apiary: 1 run failed: small "))
    #expect(folder.files("results").filter { !$0.contains("perf") }.count == 8)
    #expect(folder.files("results").allSatisfy { $0.hasSuffix(".h5") && !$0.contains("/.") })
    try Self.complete(folder)
  }
}
