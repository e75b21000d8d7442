extension GzipFile {
  /// All bytes of a file, decompressed if it is gzipped.
  /// - Throws: `WorkloadError` when the file cannot be read, or holds more than `limitBytes` bytes.
  static func contents(
    path: String, limitBytes: Int = TraceLimits.largestDocumentBytes
  ) throws(WorkloadError) -> [UInt8] {
    let file = try GzipFile(path: path)
    var contents: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = try file.read(into: chunk)
      guard contents.count + count <= limitBytes else {
        throw .fileTooLarge(path: path, limitBytes: limitBytes)
      }
      contents.append(contentsOf: chunk[..<count])
      if count < chunk.count { return contents }
    }
  }
}
