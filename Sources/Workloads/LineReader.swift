private import CZlib
private import Glibc

/// Reads a file line by line as bytes, decompressing it on the way if it is gzipped.
///
/// A line ends with LF or CR LF, which are not part of it; the last one may lack them. A UTF-8 byte order
/// mark at the start is skipped. Memory: one buffer, which grows to the longest line, up to a limit.
public final class LineReader {
  /// One line, valid until the next is read.
  public struct Line {
    /// The bytes without the line's end; a pointer into the reader's buffer.
    public let bytes: UnsafeBufferPointer<UInt8>
    /// Counted from 1.
    public let number: Int
  }

  /// The file, as it was named.
  public let path: String
  private let file: GzipFile
  private let limitBytes: Int
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  /// What has been read and not handed out: `buffer[start ..< end]`.
  private var start = 0
  private var end = 0
  private var atEnd = false
  private var lineNumber = 0

  /// Opens a file.
  /// - Parameters:
  ///   - bufferBytes: the buffer's first size.
  ///   - limitBytes: the longest line that is accepted.
  /// - Throws: `WorkloadError` when the path leads to no file that can be read.
  public init(
    path: String, bufferBytes: Int = 256 << 10, limitBytes: Int = 16 << 20
  ) throws(WorkloadError) {
    self.path = path
    self.limitBytes = limitBytes
    file = try GzipFile(path: path)
    buffer = .allocate(capacity: max(bufferBytes, 4))
  }

  deinit {
    buffer.deallocate()
  }

  /// The next line, or nil after the last; O(length of the line), amortised.
  /// - Throws: `WorkloadError` when reading or decompressing fails, or the line is too long.
  public func next() throws(WorkloadError) -> Line? {
    var searched = start
    while true {
      if let newline = firstNewline(from: searched) { return take(upTo: newline, resumeAt: newline + 1) }
      searched = end - start
      if atEnd {
        return start < end ? take(upTo: end, resumeAt: end) : nil
      }
      try refill()
      searched += start
    }
  }

  private func firstNewline(from index: Int) -> Int? {
    guard index < end, let base = buffer.baseAddress,
      let found = memchr(base + index, Int32(UInt8(ascii: "\n")), end - index)
    else { return nil }
    return UnsafeMutableRawPointer(base).distance(to: found)
  }

  private func take(upTo lineEnd: Int, resumeAt next: Int) -> Line {
    var lineEnd = lineEnd
    if next > lineEnd, lineEnd > start, buffer[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let bytes = UnsafeBufferPointer(rebasing: buffer[start..<lineEnd])
    start = next
    lineNumber += 1
    return Line(bytes: bytes, number: lineNumber)
  }

  /// Moves what is left to the front and reads more behind it.
  private func refill() throws(WorkloadError) {
    let left = end - start
    guard left <= limitBytes else {
      throw .lineTooLong(path: path, line: lineNumber + 1, limitBytes: limitBytes)
    }
    if left == buffer.count {
      grow()
    } else if start > 0, let base = buffer.baseAddress {
      memmove(base, base + start, left)
    }
    start = 0
    end = left
    let count = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[end...]))
    atEnd = count == 0
    end += count
    if lineNumber == 0 && left == 0 { skipByteOrderMark() }
  }

  private func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
    _ = larger.update(fromContentsOf: buffer)
    buffer.deallocate()
    buffer = larger
  }

  private func skipByteOrderMark() {
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { start = 3 }
  }
}
