import Foundation
import Simulation
import TestSupport
import Testing

@testable import Workloads

@Suite struct LineReaderTests {
  static func lines(_ path: String, bufferBytes: Int = 256 << 10, limitBytes: Int = 1 << 20) throws
    -> [String]
  {
    let reader = try LineReader(path: path, bufferBytes: bufferBytes, limitBytes: limitBytes)
    var lines: [String] = []
    while let line = try reader.next() {
      let number = line.number
      unsafe lines.append(String(decoding: line.bytes, as: UTF8.self))
      #expect(number == lines.count)
    }
    return lines
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]),
    ("a\n\nb\n", ["a", "", "b"]),
    ("a\rb\r\n", ["a\rb"]), ("\r\n\r\n", ["", ""]), ("a\r", ["a\r"]), ("\u{FEFF}a\n", ["a"]),
  ])
  func cutsLines(_ text: String, _ expected: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try Self.lines(folder.write(text)) == expected)
  }

  /// Seeded random texts against the standard library's split, for many sizes of the buffer.
  @Test func equalsSplittingForAnyBuffer() throws {
    let folder = try TemporaryFolder()
    var stream = RandomStream.test(1)
    for round in 0..<30 {
      let lines = (0..<40).map { _ in
        String(repeating: "x", count: stream.uniform(below: round + 1)) + "\(stream.uniform(below: 10))"
      }
      let path = try folder.write(lines.joined(separator: round.isMultiple(of: 2) ? "\n" : "\r\n"))
      for bufferBytes in [4, 7, 64, 1000] { #expect(try Self.lines(path, bufferBytes: bufferBytes) == lines) }
      _ = try folder.gzipped("trace")
      #expect(try Self.lines(path + ".gz", bufferBytes: 16) == lines)
    }
  }

  @Test func boundsTheLineLength() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("short\n" + String(repeating: "x", count: 5000))
    #expect(
      message { _ = try Self.lines(path, bufferBytes: 16, limitBytes: 1000) }
        == "\(path):2: the line is longer than 1000 bytes")
    #expect(try Self.lines(path, bufferBytes: 16, limitBytes: 5000).count == 2)
  }

  /// Cut anywhere, also within the header and the checksum, a gzip file is reported as damaged.
  @Test func reportsTruncatedGzip() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write((0..<2000).map { "line \($0 &* 7919)\n" }.joined())
    let whole = try folder.gzipped("trace")
    for length in [12, 30, whole.count / 2, whole.count - 9, whole.count - 4, whole.count - 1] {
      let path = try folder.write(whole.prefix(length), as: "cut.gz")
      #expect(message { _ = try Self.lines(path) } == "\(path): the gzip stream is truncated")
      #expect(message { _ = try GzipFile.contents(path: path) } == "\(path): the gzip stream is truncated")
    }
  }

  @Test func reportsCorruptGzip() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write((0..<2000).map { "line \($0 &* 7919)\n" }.joined())
    var bytes = try folder.gzipped("trace")
    bytes[bytes.count - 6] ^= 0x40
    let path = try folder.write(bytes, as: "bad.gz")
    #expect(message { _ = try Self.lines(path) } == "\(path): the gzip stream is corrupt")
  }

  @Test func reportsWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    let absent = folder.path("absent")
    #expect(
      message { _ = try LineReader(path: absent) }
        == "\(absent): cannot open: No such file or directory")
    #expect(message { _ = try LineReader(path: folder.path) } == "\(folder.path): is a directory, not a file")
    #expect(
      message { _ = try LineReader(path: "/dev/null") }
        == "/dev/null: is a device, pipe or socket, not a file")
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file")) func reportsUnreadableFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(message { _ = try LineReader(path: path) } == "\(path): cannot open: Permission denied")
  }

  @Test func boundsTheFileSize() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abcde")
    #expect(try GzipFile.contents(path: path, limitBytes: 5) == Array("abcde".utf8))
    #expect(
      message { _ = try GzipFile.contents(path: path, limitBytes: 4) }
        == "\(path): is larger than 4 bytes")
  }
}
