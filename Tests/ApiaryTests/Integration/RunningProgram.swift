import Foundation

/// A program that was started, its outputs going to files so that neither can fill a pipe.
final class RunningProgram {
  /// How a program ended and what it printed.
  struct Outcome: CustomStringConvertible {
    /// The exit status; that of a program which a signal ended is the signal's number, negated.
    let status: Int32
    let output: String
    let errors: String

    var description: String { "status \(status)\n\(errors)\n\(output.prefix(2000))" }
  }

  private let process = Process()
  private let outputs: URL

  init(
    _ program: String, _ arguments: [String], in folder: Workplace, from directory: String,
    environment: [String: String?]
  ) throws {
    outputs = URL(filePath: folder.scratchPath())
    try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    // A crash is told by its signal; its backtrace would only take time.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    process.currentDirectoryURL = URL(filePath: folder.path(directory))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.file(outputs.appending(path: "output"))
    process.standardError = try Self.file(outputs.appending(path: "errors"))
    try process.run()
  }

  private static func file(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// What it has printed to standard error so far.
  var errorsSoFar: String { text("errors") }

  /// Sends a signal to the process alone, or to it and what it started in its group.
  func send(_ signal: Int32, toGroup: Bool = false) {
    kill(toGroup ? -identifier : identifier, signal)
  }

  /// Waits for the end; a program that hangs is ended after ten minutes.
  func finish() -> Outcome {
    let deadline = Date.now.addingTimeInterval(600)
    while process.isRunning && Date.now < deadline { usleep(2000) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    let status = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .uncaughtSignal ? -status : status, output: text("output"),
      errors: text("errors"))
  }

  private func text(_ name: String) -> String {
    String(decoding: (try? Data(contentsOf: outputs.appending(path: name))) ?? Data(), as: UTF8.self)
  }
}
