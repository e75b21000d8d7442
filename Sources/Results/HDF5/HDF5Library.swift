internal import CHDF5
internal import Glibc

/// The one door to the HDF5 library, which not every distribution builds to be safe with threads.
enum HDF5Library {
  /// Version of the result files' layout: the root attribute `schema_version`.
  static let schemaVersion: Int64 = 1

  private static let lock = RecursiveLock()

  /// Without this, an exit after a failed close (a full disk) flushes freed memory and crashes.
  private static let start: Void = {
    H5dont_atexit()
    H5open()
  }()

  /// Runs HDF5 calls alone in the process, with HDF5's printing of errors off (a setting per thread).
  static func exclusively<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value
  {
    lock.lock()
    defer { lock.unlock() }
    start
    H5Eset_auto2(0, nil, nil)
    return try body()
  }

  /// The innermost message on HDF5's error stack: the operating system's words where it has them.
  static func lastErrorMessage() -> String {
    var message = ""
    withUnsafeMutablePointer(to: &message) { pointer in
      let visit: H5E_walk2_t = { _, entry, context in
        guard let text = entry?.pointee.desc, let context else { return 0 }
        context.assumingMemoryBound(to: String.self).pointee = String(cString: text)
        return 1
      }
      _ = H5Ewalk2(0, H5E_WALK_UPWARD, visit, pointer)
    }
    return systemMessage(in: message) ?? (message.isEmpty ? "unknown HDF5 error" : message)
  }

  /// HDF5 wraps the text of errno in a line with time, descriptor and addresses; only the text is wanted.
  private static func systemMessage(in message: String) -> String? {
    let parts = message.split(separator: "error message = '", maxSplits: 1)
    guard message.contains("error message = '"), let tail = parts.last,
      let end = tail.firstIndex(of: "'")
    else { return nil }
    return String(tail[..<end])
  }
}
