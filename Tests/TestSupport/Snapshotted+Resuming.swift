public import Simulation

extension Snapshotted {
  /// This value as it is restored from its snapshot into one that was made in the same way.
  ///
  /// - Parameter make: is called again for each snapshot that is cut short, which must be noticed.
  /// - Throws: `NotRestored` where the whole snapshot could not be read, or a part of it could.
  public func resumed(in make: () throws -> Self) throws -> Self {
    var (whole, archive) = (self, SnapshotArchive())
    whole.snapshot(&archive)
    let size = archive.bytes.count
    var restored = try make()
    for length in [0, 1, size / 2, size - 1, size] {
      restored = try make()
      var reading = SnapshotArchive(reading: Array(archive.bytes[..<length]))
      restored.snapshot(&reading)
      guard reading.isExhausted == (length == size) else { throw NotRestored() }
    }
    return restored
  }
}
