import Glibc

/// Finds the trace files that scenarios name.
struct TraceLocator {
  /// Folders in the order in which they are searched.
  let folders: [String]

  /// Searches beside the scenario, in `traces` beside it, and then in the given folders.
  init(scenarioPath: String, traceFolders: [String]) {
    let beside = scenarioPath.lastIndex(of: "/").map { String(scenarioPath[...$0]) } ?? ""
    self.folders = [beside.isEmpty ? "." : beside, beside + "traces"] + traceFolders.filter { !$0.isEmpty }
  }

  /// The path of the first file of a given name; an absolute path is taken as it is.
  /// - Throws: the problem of a file that is nowhere, or that is no file.
  func locate(_ name: String) throws(Problem) -> String {
    let candidates = name.hasPrefix("/") ? [name] : folders.map { Self.join($0, name) }
    for candidate in candidates {
      var status = stat()
      guard stat(candidate, &status) == 0 else { continue }
      try Self.check(candidate, status)
      return candidate
    }
    throw .traceNotFound(
      name: name, searched: name.hasPrefix("/") ? [] : folders,
      isFetchable: KnownTraces.names.contains(name))
  }

  private static func join(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func check(_ path: String, _ status: stat) throws(Problem) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .traceUnusable(path: path, reason: "is a directory")
    default: throw .traceUnusable(path: path, reason: "is not a regular file")
    }
    guard access(path, R_OK) == 0 else {
      throw .traceUnusable(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
  }
}
