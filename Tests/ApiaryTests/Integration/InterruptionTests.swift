import Foundation
import TestSupport
import Testing

/// Batches that are stopped or lose a process: they end cleanly, and go on where they were.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"), .serialized)
struct InterruptionTests {
  /// What an undisturbed batch makes, outcome files and table.
  private static let undisturbed = Result {
    let folder = try Workplace.shared()
    try folder.write(BatchAtWork.scenario, to: "b.toml")
    let outcome = try Apiary.run(["batch", "b.toml", "-q"], in: folder)
    guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
    return folder
  }

  private static func outcomeFiles(_ folder: Workplace) -> [String] {
    folder.files("results").filter { !$0.hasSuffix(".perf.h5") }
  }

  /// Completes a batch and compares what there is then with what an undisturbed one makes.
  private static func complete(_ folder: Workplace) throws {
    let again = try Apiary.run(["batch", "b.toml", "--jobs", "2"], in: folder)
    #expect(again.status == 0, "\(again)")
    #expect(again.errors.contains("there already: "))
    let expected = try undisturbed.get()
    #expect(outcomeFiles(folder) == outcomeFiles(expected))
    for name in outcomeFiles(expected) {
      #expect(try folder.data("results/\(name)") == expected.data("results/\(name)"), "\(name)")
    }
  }

  private static func hasNothingHalfWritten(_ folder: Workplace) -> Bool {
    folder.files("results").allSatisfy { $0.hasSuffix(".h5") && !$0.contains("/.") }
  }

  @Test(
    arguments: [
      (SIGINT, false, 130), (SIGINT, true, 130), (SIGTERM, false, 143), (SIGHUP, false, 129),
    ] as [(Int32, Bool, Int32)])
  func aSignalStopsABatchCleanly(_ signal: Int32, toGroup: Bool, status: Int32) throws {
    let work = try BatchAtWork.begin()
    work.batch.send(signal, toGroup: toGroup)
    #expect(work.letGoOnceInterrupted())
    let outcome = work.batch.finish()
    #expect(outcome.status == status, "\(outcome)")
    #expect(outcome.errors.hasSuffix("apiary: interrupted; nothing half-written was left\n"))
    #expect(Self.hasNothingHalfWritten(work.folder))
    #expect(!work.folder.exists("results/small/batch.h5"))
    try Self.complete(work.folder)
  }

  @Test func aSignalStopsARunCleanly() throws {
    let folder = try Workplace()
    try folder.write(BatchAtWork.scenario.replacing("200000", with: "20000000"), to: "b.toml")
    // A machine on which this test is not served for as long as the run takes may need another try.
    for attempt in 1...5 {
      let run = try Apiary.start(["run", "b.toml"], in: folder)
      while run.isRunning && !folder.exists("results/small.h5.partial") { usleep(2000) }
      let isAtWork = ProcessStatus.stop(run.identifier) && folder.exists("results/small.h5.partial")
      run.send(SIGINT)
      run.send(SIGCONT)
      let outcome = run.finish()
      if !isAtWork && attempt < 5 { continue }
      #expect(outcome.status == 130, "\(outcome)")
      #expect(outcome.output.isEmpty)
      #expect(folder.files("results").isEmpty)
      return
    }
  }

  @Test func aBatchThatIsKilledTakesItsRunsAlongAndIsResumed() throws {
    let work = try BatchAtWork.begin()
    let children = try ProcessStatus.children(of: work.batch.identifier)
    #expect(children.contains(work.stopped))
    work.batch.send(SIGKILL)
    #expect(work.batch.finish().status == -SIGKILL)
    kill(work.stopped, SIGCONT)
    // What has ended and is nobody's child stays a zombie where nothing waits for orphans.
    #expect(ProcessStatus.wait { children.allSatisfy { ProcessStatus($0)?.hasEnded != false } })
    try Self.complete(work.folder)
    #expect(Self.hasNothingHalfWritten(work.folder))
  }

  @Test func aRunThatIsKilledIsReportedAndTheOthersGoOn() throws {
    let work = try BatchAtWork.begin()
    #expect(kill(work.stopped, SIGKILL) == 0)
    let outcome = work.batch.finish()
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("failed: killed by signal 9"))
    #expect(outcome.errors.contains("apiary: 1 run failed: small "))
    #expect(work.folder.files("results").filter { !$0.contains("perf") }.count == 8)
    #expect(Self.hasNothingHalfWritten(work.folder))
    try Self.complete(work.folder)
  }
}
