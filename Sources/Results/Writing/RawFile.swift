internal import Glibc

/// A file of plain bytes, closed with the value.
final class RawFile {
  private let path: String
  private let descriptor: Int32

  /// Makes an empty file, or empties the one that is there.
  init(creating path: String) throws(ResultsError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw failure("create") }
  }

  /// Opens a file to read it.
  init(opening path: String) throws(ResultsError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw readFailure("open") }
  }

  /// Opens a file to write on behind its first `length` bytes; the others go.
  init(continuing path: String, at length: Int) throws(ResultsError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw failure("open") }
    guard ftruncate(descriptor, length) == 0, lseek(descriptor, 0, SEEK_END) == length else {
      throw failure("cut")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ bytes: [UInt8]) throws(ResultsError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure("write") }
      written += count
    }
  }

  /// Waits until all that was written is on the disk.
  func synchronise() throws(ResultsError) {
    guard fsync(descriptor) == 0 else { throw failure("sync") }
  }

  /// The next bytes, at most `count` of them; fewer at the end of the file.
  func read(_ count: Int) throws(ResultsError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { return }
        filled += got
      }
    }
    if failed { throw readFailure("read") }
    return bytes
  }

  /// The size of the file in bytes.
  func size() throws(ResultsError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw readFailure("read") }
    return Int(status.st_size)
  }

  func readAll() throws(ResultsError) -> [UInt8] { try read(size()) }

  private func failure(_ operation: String) -> ResultsError {
    .writeFailed(path: path, operation: operation, cause: String(cString: strerror(errno)))
  }

  private func readFailure(_ operation: String) -> ResultsError {
    .readFailed(path: path, operation: operation, cause: String(cString: strerror(errno)))
  }
}
