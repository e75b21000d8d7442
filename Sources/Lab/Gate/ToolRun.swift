import Dispatch
import Foundation
import Probe

/// A program that is run to its end for what it prints.
enum ToolRun {
  /// What a program prints to its standard output.
  ///
  /// - Parameters:
  ///   - name: what errors call the run.
  ///   - changes: variables of its environment; one that is nil is unset.
  /// - Throws: `LabError.process` where it does not start, `.failedRun` where it fails, with what it said last;
  ///   `.interrupted`.
  static func output(
    of program: String, _ arguments: [String], name: String, environment changes: [String: String?] = [:]
  ) throws(LabError) -> [UInt8] {
    let folder = try TemporaryFolder()
    let (answer, remarks) = (folder.path + "/out", folder.path + "/err")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for (name, value) in changes { environment[name] = value }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let files = [try file(answer), try file(remarks)]
    process.standardOutput = files[0]
    process.standardError = files[1]
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { throw .notStarted(program, error) }
    // Foundation keeps what a process was started with, and would keep it open.
    for file in files { try? file.close() }
    try wait(for: process, ended)
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw .failedRun(name, message: message(of: process, remarks))
    }
    return Array(FileManager.default.contents(atPath: answer) ?? Data())
  }

  private static func file(_ path: String) throws(LabError) -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw .process(path: path, reason: "cannot be written") }
    return file
  }

  private static func wait(for process: Process, _ ended: DispatchSemaphore) throws(LabError) {
    while ended.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      guard InterruptFlag.isRaised else { continue }
      signal(process, SIGINT)
      if ended.wait(timeout: .now() + .seconds(2)) == .timedOut { signal(process, SIGKILL) }
      process.waitUntilExit()
      throw .interrupted
    }
  }

  /// Signals a program and what it has started: it leads a group of its own, which no terminal's Ctrl-C reaches.
  private static func signal(_ process: Process, _ number: Int32) {
    let identifier = process.processIdentifier
    kill(getpgid(identifier) == identifier ? -identifier : identifier, number)
  }

  /// The last lines of what a program said before it failed, in one.
  private static func message(of process: Process, _ remarks: String) -> String {
    let text = (try? String(contentsOfFile: remarks, encoding: .utf8)) ?? ""
    let last = text.split(separator: "\n").suffix(3).joined(separator: "; ")
    let end =
      process.terminationReason == .exit
      ? "exit code \(process.terminationStatus)" : "killed by signal \(process.terminationStatus)"
    return last.isEmpty ? end : "\(end): \(last)"
  }
}
