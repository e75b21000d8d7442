import Foundation
import TestSupport

/// A checkout with the real scripts and no sources to speak of, on a machine whose tools are all fakes.
///
/// Only the tools that the scripts may count on everywhere are the machine's own. What the fakes were
/// asked to do is in the log.
final class ScriptSandbox {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: URL
  var environment: [String: String]
  private let files = FileManager.default

  var root: URL { folder.appending(path: "checkout") }
  private var tools: URL { folder.appending(path: "bin") }
  private var logFile: URL { folder.appending(path: "log") }

  /// A Debian with every package but `missing` installed, and a Swift toolchain.
  init(missing: [String] = []) throws {
    folder = files.temporaryDirectory.appending(path: "apiary-scripts-\(UUID().uuidString)")
    environment = ["PATH": folder.appending(path: "bin").path, "LC_ALL": "C"]
    try files.createDirectory(at: root.appending(path: "Sources/apiary"), withIntermediateDirectories: true)
    try files.createDirectory(at: tools, withIntermediateDirectories: true)
    try Tool.copyScripts(from: Self.scripts.path, to: root.appending(path: "Scripts").path)
    try write("one", to: "Sources/apiary/main.swift")
    try write("map", to: "Package.swift")
    try linkRealTools()
    try addFakes(missing)
    try distribution("NAME=\"Debian GNU/Linux\"\nID=debian\n")
  }

  deinit { try? files.removeItem(at: folder) }

  private static let scripts = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts")

  private func linkRealTools() throws {
    let names = [
      "bash", "cat", "chmod", "dirname", "env", "find", "flock", "mkdir", "mktemp", "mv", "readlink", "rm",
      "sleep",
      "stat", "touch",
    ]
    for name in names {
      let real = ["/usr/bin/", "/bin/"].map { $0 + name }.first { files.isExecutableFile(atPath: $0) }
      guard let real else { throw CocoaError(.fileNoSuchFile) }
      try files.createSymbolicLink(atPath: tools.appending(path: name).path, withDestinationPath: real)
    }
  }

  private func addFakes(_ missing: [String]) throws {
    try fake("ld.gold", "")
    try fake("sudo", #"[[ $1 == -- ]] && shift; exec "$@""#)
    let absent = missing.joined(separator: " ")
    try fake(
      "dpkg-query",
      #"for name; do [[ $name == -* || " \#(absent) " == *" $name "* ]] || echo "ii  $name"; done"#)
    try fake("apt-get", #"echo "apt-get ${*: -1}" >>'\#(logFile.path)'"#)
    try fake(
      "swift", #"[[ $1 == --version ]] && echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)' || \#(fakeBuild)"#)
  }

  /// Leaves a command behind that says where it runs and with which arguments.
  private var fakeBuild: String {
    let release = root.appending(path: ".build/release").path
    return #"""
      { echo "build" >>'\#(logFile.path)'; echo "Building"; sleep 0.05; [[ ! -e '\#(root.path)/Sources/broken' ]] || {
        echo "error: broken"; exit 1; }; mkdir -p '\#(release)'
        printf '#!/usr/bin/env bash\necho "ran in $PWD with $*"\nexit 7\n' >'\#(release)/apiary'
        chmod +x '\#(release)/apiary'; }
      """#
  }

  /// Puts a tool on the path, in place of one of that name.
  func fake(_ name: String, _ body: String) throws {
    try Tool.writeScript("#!/usr/bin/env bash\n\(body)\n", to: tools.appending(path: name).path)
  }

  /// The script of a fake, without its first line.
  func fakeBody(_ name: String) throws -> String {
    let text = try String(contentsOf: tools.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n", maxSplits: 1)[1].trimmingCharacters(in: .newlines)
  }

  func removeTool(_ name: String) throws { try files.removeItem(at: tools.appending(path: name)) }

  /// What os-release(5) says of the machine.
  func distribution(_ text: String) throws {
    let path = folder.appending(path: "os-release")
    try Data(text.utf8).write(to: path)
    environment["APIARY_OS_RELEASE"] = path.path
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  func remove(_ path: String) throws { try files.removeItem(at: root.appending(path: path)) }

  /// What the fakes were asked to do, a line each.
  var log: [String] {
    ((try? String(contentsOf: logFile, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }

  /// Starts a script of the checkout, or of any path.
  func start(_ script: String, _ arguments: [String] = [], in directory: URL? = nil) throws -> RunningScript {
    let absolute = script.hasPrefix("/") ? script : root.appending(path: script).path
    return try RunningScript(
      path: absolute, arguments: arguments, environment: environment, directory: directory ?? folder)
  }

  /// Runs a script to its end.
  func run(_ script: String, _ arguments: [String] = [], in directory: URL? = nil) throws -> Outcome {
    try start(script, arguments, in: directory).finish()
  }
}
