internal import Kernels
internal import Simulation

extension Storage {
  /// Saves or restores all values; a snapshot with another number of them marks the archive as failed.
  func snapshot(_ archive: inout SnapshotArchive) {
    var values = archive.isReading ? [] : self.values
    archive.plain(&values)
    guard archive.isReading, !archive.hasFailed else { return }
    if values.count == count { copy(values) } else { archive.fail() }
  }
}
