internal import Glibc

/// What the result files ask of the operating system.
enum FileSystem {
  /// Checks that a file can be made at a path: no folder is in its place, no process is writing it.
  static func requireFree(path: String, partialPath: String) throws(ResultsError) {
    if isDirectory(path) || path.hasSuffix("/") { throw failure(path, "create", EISDIR) }
    // Opening without O_CREAT leaves nothing behind; a lock is HDF5's, in a process that writes the file.
    let descriptor = open(partialPath, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw .writeFailed(path: path, operation: "create", cause: "another process is writing it")
    }
  }

  /// Puts a complete file on the disk, then under its name, so that the name never shows half a file.
  static func publish(partialPath: String, path: String) throws(ResultsError) {
    try synchronise(partialPath, path: path)
    guard rename(partialPath, path) == 0 else { throw failure(path, "rename its partial file", errno) }
    // The file is whole by now; a file system that cannot sync a folder does not make it less so.
    try? synchronise(folder(of: path), path: path)
  }

  /// Throws unless there is a file that can be read.
  static func requireReadable(path: String) throws(ResultsError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { throw .notFound(path: path) }
    let error = descriptor < 0 ? errno : isDirectory(path) ? EISDIR : 0
    if descriptor >= 0 { close(descriptor) }
    guard error != 0 else { return }
    throw .readFailed(path: path, operation: "open", cause: String(cString: strerror(error)))
  }

  private static func synchronise(_ target: String, path: String) throws(ResultsError) {
    let descriptor = open(target, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "open", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path, "sync", errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ path: String, _ operation: String, _ code: Int32) -> ResultsError {
    .writeFailed(path: path, operation: operation, cause: String(cString: strerror(code)))
  }
}
