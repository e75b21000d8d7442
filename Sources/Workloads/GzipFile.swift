private import CZlib
private import Glibc

/// A regular file open for reading through zlib's `gz*` functions, which also pass plain files through.
final class GzipFile {
  private let path: String
  private let handle: gzFile

  /// Opens a file with `gzopen`.
  init(path: String) throws(WorkloadError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .cannotOpen(path: path, reason: Self.systemReason())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      // A trace is read twice, which a pipe cannot do.
      let isDirectory = status.st_mode & S_IFMT == S_IFDIR
      throw .notAFile(path: path, kind: isDirectory ? "a directory" : "a device, pipe or socket")
    }
    errno = 0
    guard let handle = gzopen(path, "rbe") else {
      throw .cannotOpen(path: path, reason: Self.systemReason())
    }
    gzbuffer(handle, 128 << 10)
    self.path = path
    self.handle = handle
  }

  deinit {
    gzclose_r(handle)
  }

  /// Reads what follows with `gzread`: as much as `buffer` holds, less at the end of the file only.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkloadError) -> Int {
    errno = 0
    let count = gzread(handle, buffer.baseAddress, UInt32(min(buffer.count, 1 << 30)))
    if count == buffer.count { return Int(count) }
    var code: Int32 = 0
    _ = gzerror(handle, &code)
    switch code {
    case Z_OK, Z_STREAM_END: return Int(count)
    case Z_BUF_ERROR: throw .truncatedGzip(path: path)
    case Z_DATA_ERROR: throw .corruptGzip(path: path)
    case Z_MEM_ERROR: throw .cannotRead(path: path, reason: "not enough memory to decompress")
    default: throw .cannotRead(path: path, reason: Self.systemReason())
    }
  }

  /// What `errno` stands for.
  private static func systemReason() -> String {
    let code = errno
    guard code != 0, let text = strerror(code) else { return "unknown error" }
    return String(cString: text)
  }
}
