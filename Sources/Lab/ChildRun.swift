import Foundation
import Probe

/// A run that is being made by a process of its own.
struct ChildRun {
  /// Tells a process that it makes a run of a batch, and whose.
  static let batchVariable = "APIARY_BATCH"
  /// A process that is asked to stop is given this long.
  private static let patienceSeconds = 2.0

  let run: BatchPlan.Run
  private let process = Process()
  private let logPath: String
  private let startNanoseconds = Probe.sample().wallNanoseconds

  /// Starts the process; `ended` is signalled when it ends, and a variable that is nil is unset.
  init(
    _ run: BatchPlan.Run, ended: DispatchSemaphore, program: String = "/proc/self/exe",
    environment changes: [String: String?] = [:]
  ) throws(LabError) {
    self.run = run
    logPath = Self.logPath(run.plan)
    guard FileManager.default.createFile(atPath: logPath, contents: nil),
      let log = FileHandle(forWritingAtPath: logPath)
    else { throw .process(path: logPath, reason: "its log cannot be written") }
    process.executableURL = URL(filePath: program).resolvingSymlinksInPath()
    process.arguments = run.arguments
    var environment = ProcessInfo.processInfo.environment
    environment[Self.batchVariable] = String(getpid())
    for (name, value) in changes { environment[name] = value }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = log
    process.terminationHandler = { _ in ended.signal() }
    // Foundation keeps what a process was started with, and would keep it open.
    defer { try? log.close() }
    do { try process.run() } catch { throw .notStarted(program, error) }
  }

  var isRunning: Bool { process.isRunning }

  /// Wall time since the start.
  var elapsedSeconds: Double { Double(Probe.sample().wallNanoseconds - startNanoseconds) / 1e9 }

  /// Why a process that has ended failed, after removing what it may have left; nil where it did not.
  func failure() -> String? {
    defer { Self.removeLeftovers(of: run.plan) }
    if process.terminationReason == .exit && process.terminationStatus == 0 { return nil }
    let message = ((try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "")
      .replacing("apiary: ", with: "").trimmingCharacters(in: .whitespacesAndNewlines)
    if process.terminationReason == .uncaughtSignal {
      return "killed by signal \(process.terminationStatus)" + (message.isEmpty ? "" : ": \(message)")
    }
    return message.isEmpty ? "exit code \(process.terminationStatus)" : message
  }

  /// Asks the process to stop.
  func interrupt() { process.interrupt() }

  /// Waits until a process that was asked to stop has, and removes what it may have left.
  func awaitEnd() {
    let deadline = elapsedSeconds + Self.patienceSeconds
    while process.isRunning && elapsedSeconds < deadline { usleep(5000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    Self.removeLeftovers(of: run.plan)
  }
}

extension ChildRun {
  /// Removes what a process that was killed could not tidy up.
  static func removeLeftovers(of plan: RunPlan) {
    for path in [logPath(plan), plan.outcomePath + ".partial", plan.performancePath + ".partial"] {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Removes the log of a run that is not being made.
  static func removeLog(of plan: RunPlan) {
    try? FileManager.default.removeItem(atPath: logPath(plan))
  }

  private static func logPath(_ plan: RunPlan) -> String { "\(plan.folder)/.\(plan.stem).log" }
}
