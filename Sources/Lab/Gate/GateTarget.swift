import Foundation
import Regression

/// What one side of a gate is: a program that measures, or what one has measured.
enum GateTarget {
  case program(path: String)
  case recorded(MeasurementRecord)

  /// Finds out what the user means: an existing folder or file, or a git revision that is built aside.
  ///
  /// - Returns: nil when there is no such thing.
  static func find(_ text: String) throws(LabError) -> GateTarget? {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) {
      return isFolder.boolValue ? .program(path: try inFolder(text)) : try file(text)
    }
    return try revision(text)
  }

  /// This very program.
  static var own: GateTarget {
    .program(path: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path)
  }

  private static func file(_ path: String) throws(LabError) -> GateTarget {
    if FileManager.default.isExecutableFile(atPath: path) {
      return .program(path: URL(filePath: path).path)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .results(.readFailed(path: path, operation: "read", cause: "it cannot be read"))
    }
    do { return .recorded(try MeasurementRecord(parsing: Array(data), path: path)) } catch {
      throw .regression(error)
    }
  }

  /// The program of a folder: one that lies in it, or that its own script builds.
  private static func inFolder(_ folder: String) throws(LabError) -> String {
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    let program = url.appending(path: "apiary").path
    if FileManager.default.isExecutableFile(atPath: program) { return program }
    let script = url.appending(path: "Scripts/apiary").path
    guard FileManager.default.isExecutableFile(atPath: script) else {
      throw .unsuitable(
        path: folder, reason: "has neither a program apiary nor a script Scripts/apiary that builds one")
    }
    // Whatever the script is asked, it builds first.
    _ = try ToolRun.output(of: script, ["--version"], name: "building \(folder)")
    return url.appending(path: ".build/release/apiary").path
  }

  /// The program of a git revision of the repository around the current folder; nil where it has no such revision.
  private static func revision(_ name: String) throws(LabError) -> GateTarget? {
    let git = { (arguments: [String]) -> String? in
      let output = try? ToolRun.output(of: "/usr/bin/env", ["git"] + arguments, name: "git")
      return output.map {
        String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    guard !name.hasPrefix("-"), let root = git(["rev-parse", "--show-toplevel"]),
      let commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
    else { return nil }
    let script = root + "/Scripts/build-revision"
    guard FileManager.default.isExecutableFile(atPath: script) else {
      throw .unsuitable(path: root, reason: "has no Scripts/build-revision to build \(name) with")
    }
    let output = try ToolRun.output(of: script, [commit], name: "building \(name)")
    let path = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return .program(path: path)
  }
}
