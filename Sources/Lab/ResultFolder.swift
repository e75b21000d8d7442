import Glibc
import Results

/// The folders that results are written to.
enum ResultFolder {
  /// Makes a folder and those above it, where they are not there.
  static func make(_ path: String) throws(LabError) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      try makeOne(String(path[..<end]), for: path)
    }
    try makeOne(path, for: path)
  }

  private static func makeOne(_ folder: String, for path: String) throws(LabError) {
    // Asking first: mkdir(2) may refuse to make a folder on a read-only disk before it sees that it is there.
    guard !isFolder(folder), unsafe mkdir(folder, 0o777) != 0 else { return }
    let code = errno
    // Another process may have made it in the meantime.
    guard !isFolder(folder) else { return }
    let cause = code == EEXIST ? "\(folder) is not a folder" : unsafe String(cString: strerror(code))
    throw .results(.writeFailed(path: path, operation: "make folder", cause: cause))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
