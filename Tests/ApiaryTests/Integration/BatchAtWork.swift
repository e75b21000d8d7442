import Foundation
import TestSupport

/// A batch of eight runs, two at a time, of which the first is finished and another is stopped halfway.
///
/// The batch cannot end before that run is let go on or killed, however fast or slow the machine is.
struct BatchAtWork {
  /// Runs of about a third of a second.
  static let scenario = Scenarios.batch(
    replications: 4, variants: ["random"], tasks: 200_000
  ).replacing("rate = 2.0", with: "rate = 0.5")

  let folder: Workplace
  let batch: RunningProgram
  /// The process that was stopped; it is alive, and has no result yet.
  let stopped: Int32

  /// Every run ended before it could be stopped, in every batch that was tried.
  struct EndedTooSoon: Error {}

  /// Starts batches until one is met at work, which is nearly always the first.
  static func begin() throws -> BatchAtWork {
    for _ in 0..<5 {
      let folder = try Workplace()
      try folder.write(scenario, to: "b.toml")
      let batch = try Apiary.start(["batch", "b.toml", "--jobs", "2"], in: folder)
      if let stopped = try stopRun(of: batch, in: folder) {
        return BatchAtWork(folder: folder, batch: batch, stopped: stopped)
      }
      _ = batch.finish()
    }
    throw EndedTooSoon()
  }

  private static func stopRun(of batch: RunningProgram, in folder: Workplace) throws -> Int32? {
    while batch.isRunning && !batch.errorsSoFar.contains("[1/8]") { usleep(2000) }
    while batch.isRunning {
      for child in try ProcessStatus.children(of: batch.identifier) {
        if ProcessStatus.stop(child) && hasNoResult(child, in: folder) { return child }
        kill(child, SIGCONT)
      }
    }
    return nil
  }

  /// Whether a process is a run that has not finished its outcome file.
  private static func hasNoResult(_ process: Int32, in folder: Workplace) -> Bool {
    let arguments = ProcessStatus.arguments(of: process)
    // A process that was forked and is not the command yet has other arguments.
    guard let option = arguments.firstIndex(of: "--as"), arguments.indices.contains(option + 1) else {
      return false
    }
    return !folder.exists("results/small/\(arguments[option + 1]).h5")
  }

  /// Lets the run go on once the batch has asked it to end, so that the signal meets a batch at work.
  func letGoOnceInterrupted() -> Bool {
    defer { kill(stopped, SIGCONT) }
    return ProcessStatus.wait { !batch.isRunning || ProcessStatus(stopped)?.isPending(SIGINT) != false }
  }
}
