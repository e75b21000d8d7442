import Foundation
import TestSupport

/// The built command, driven as a user drives it.
enum Apiary {
  /// A build of the command.
  enum Build: String, CaseIterable, Sendable {
    case release, debug

    /// The program, where `Scripts/test` says or where the package manager puts it; nil where there is none.
    var program: String? {
      let variable = self == .release ? "APIARY_BINARY" : "APIARY_DEBUG_BINARY"
      let named = ProcessInfo.processInfo.environment[variable]
      let path = named ?? Apiary.package.appending(path: ".build/\(rawValue)/apiary").path
      return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }
  }

  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether the release build is there, which most tests drive.
  static let isBuilt = Build.release.program != nil
  static let isBuiltTwice = isBuilt && Build.debug.program != nil

  /// The executable with policies that are broken on purpose, beside the debug build; nil where there is none.
  static let unsoundProgram: String? = {
    guard let debug = Build.debug.program else { return nil }
    let path = URL(filePath: debug).deletingLastPathComponent().appending(path: "unsound-policies").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// The folders of public traces.
  static let traces = SharedData.path("data") + ":" + SharedData.path("data/wfinstances")

  /// Starts the command in a folder; an environment variable that is nil is unset.
  static func start(
    _ arguments: [String], in folder: Workplace, from directory: String = "", build: Build = .release,
    environment: [String: String?] = [:]
  ) throws -> RunningProgram {
    guard let program = build.program else { throw CocoaError(.fileNoSuchFile) }
    return try RunningProgram(
      program, arguments, in: folder, from: directory,
      environment: ["APIARY_TRACES": traces].merging(environment) { $1 })
  }

  /// Runs the command to its end.
  static func run(
    _ arguments: [String], in folder: Workplace, from directory: String = "", build: Build = .release,
    environment: [String: String?] = [:]
  ) throws -> RunningProgram.Outcome {
    try start(arguments, in: folder, from: directory, build: build, environment: environment).finish()
  }

  /// Runs the command to its end where few files may be open; it inherits none from the tests that run beside it, whose
  /// numbers could be beyond that already.
  static func run(
    _ arguments: [String], in folder: Workplace, openFileLimit: Int
  ) throws -> RunningProgram.Outcome {
    guard let program = Build.release.program else { throw CocoaError(.fileNoSuchFile) }
    let shell = """
      for file in /proc/self/fd/*; do
        number="${file##*/}"
        if ((number > 2)); then eval "exec $number>&-"; fi
      done
      ulimit -n \(openFileLimit)
      exec "$0" "$@"
      """
    return try RunningProgram(
      "/bin/bash", ["-c", shell, program] + arguments, in: folder, from: "", environment: [:]
    ).finish()
  }

  /// The answer of a command as JSON.
  static func json(_ arguments: [String], in folder: Workplace) throws -> Any {
    let outcome = try run(arguments + ["--format", "json"], in: folder)
    guard outcome.status == 0 else { throw UnexpectedOutcome(outcome: outcome) }
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  /// A command that should have succeeded and did not.
  struct UnexpectedOutcome: Error { let outcome: RunningProgram.Outcome }
}
