import Foundation

/// The gnuplot executable, run as a separate program.
struct GnuplotProgram: Sendable {
  private let path: String

  /// Finds the program; a name without a slash is searched in the folders of `$PATH`.
  init(named name: String) throws(ChartError) {
    let folders =
      name.contains("/")
      ? []
      : (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
        .split(separator: ":").map(String.init)
    let candidates = folders.isEmpty ? [name] : folders.map { $0 + "/" + name }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw ChartError.gnuplotMissing(program: name, searched: folders.isEmpty ? [name] : folders)
    }
    path = found
  }

  /// Runs a script in its folder.
  ///
  /// The user's start-up files are not read (`-d`), so that the same script draws the same image for
  /// everyone, in a locale whose characters are those of the scripts. A warning counts as a failure: a chart that
  /// gnuplot doubts is not one to publish.
  func run(_ script: String, in folder: URL) throws(ChartError) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-d", script]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    let said: Data
    do {
      try process.run()
      said = try errors.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw ChartError.gnuplot(script: script, message: error.localizedDescription)
    }
    process.waitUntilExit()
    let message = Self.complaint(in: String(decoding: said, as: UTF8.self))
    guard process.terminationStatus == 0, process.terminationReason == .exit, message.isEmpty else {
      let fallback = "it ended with status \(process.terminationStatus)"
      throw ChartError.gnuplot(script: script, message: message.isEmpty ? fallback : message)
    }
  }

  /// What gnuplot said, on one line, without the font library's remarks about its cache.
  private static func complaint(in text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && $0 != "^" && !$0.hasPrefix("Fontconfig warning") }
      .joined(separator: "; ")
  }
}
