internal import Glibc
public import Simulation

/// The file that a run in mid-run is saved to: eight bytes that say what it is, the bytes of an archive, and
/// their XXH3-128 digest.
public enum CheckpointFile {
  /// The last character is the number of the format.
  private static let magic = Array("APIARYC1".utf8)
  private static let digestBytes = 16

  /// Writes a checkpoint; the file that was there before is replaced only once the new one is on the disk.
  ///
  /// Returns the digest.
  /// - Throws: `writeFailed`; the file that was there before is as it was then.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(ResultsError) -> Fingerprint {
    let digest = Fingerprint(of: bytes)
    let partialPath = path + ".partial"
    do throws(ResultsError) {
      let file = try RawFile(creating: partialPath)
      try file.write(magic)
      try file.write(bytes)
      try file.write(withUnsafeBytes(of: digest, Array.init))
      try FileSystem.publish(partialPath: partialPath, path: path)
    } catch {
      unlink(partialPath)
      throw error
    }
    return digest
  }

  /// Reads a checkpoint and checks that it is whole.
  ///
  /// - Throws: `notFound`, `readFailed`; `notACheckpoint` where the file is something else, cut short or damaged.
  public static func read(_ path: String) throws(ResultsError) -> (bytes: [UInt8], digest: Fingerprint) {
    try FileSystem.requireReadable(path: path)
    let bytes = try RawFile(opening: path).readAll()
    guard bytes.starts(with: magic.dropLast()), bytes.count >= magic.count else {
      throw .notACheckpoint(path: path, cause: "it does not begin as one")
    }
    guard bytes[magic.count - 1] == magic[magic.count - 1] else {
      throw .notACheckpoint(path: path, cause: "it is of another format")
    }
    guard bytes.count >= magic.count + digestBytes else {
      throw .notACheckpoint(path: path, cause: "it is cut short")
    }
    let content = Array(bytes[magic.count..<bytes.count - digestBytes])
    let digest = Fingerprint(of: content)
    guard bytes.suffix(digestBytes).elementsEqual(withUnsafeBytes(of: digest, Array.init)) else {
      throw .notACheckpoint(path: path, cause: "it is cut short or damaged: its digest is wrong")
    }
    return (content, digest)
  }
}
