import Glibc

/// Finds the programs that scenarios name.
struct ProgramLocator {
  /// The folder in which programs are started: the scenario's.
  let folder: String

  init(scenarioPath: String) {
    let beside = scenarioPath.lastIndex(of: "/").map { String(scenarioPath[..<$0]) } ?? "."
    folder = beside.isEmpty ? "/" : beside
  }

  /// The folders of `$PATH`, read only where a word is searched: most scenarios name no program, and what their reading
  /// costs is not to depend on whose environment it happens in.
  private static var searchPath: [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The file of a program: a word without a slash is searched in `$PATH`, as in a shell; any other is a path,
  /// relative to the scenario's folder.
  /// - Throws: the problem of a program that is nowhere, or that may not be run.
  func locate(_ word: String) throws(Problem) -> String {
    guard word.contains("/") else {
      if let found = Self.searchPath.map({ "\($0)/\(word)" }).first(where: Self.isProgram) { return found }
      throw .conflict("\(word.shortened.quoted) is no program in a folder of $PATH")
    }
    let path = word.hasPrefix("/") ? word : "\(folder)/\(word)"
    guard Self.isFile(path) else { throw .conflict("\(path.shortened.quoted) is not there, or is no file") }
    guard Self.isProgram(path) else { throw .conflict("\(path.shortened.quoted) may not be run") }
    return word
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func isProgram(_ path: String) -> Bool { isFile(path) && access(path, X_OK) == 0 }
}
