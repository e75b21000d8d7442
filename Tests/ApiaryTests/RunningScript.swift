import Foundation

/// A script that was started, its outputs going to files so that neither can fill a pipe.
struct RunningScript {
  private let process = Process()
  private let output: URL
  private let errors: URL

  init(path: String, arguments: [String], environment: [String: String], directory: URL) throws {
    let scratch = directory.appending(path: "outputs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    output = scratch.appending(path: "output")
    errors = scratch.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = directory
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  func finish() throws -> ScriptSandbox.Outcome {
    process.waitUntilExit()
    return ScriptSandbox.Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
