internal import Kernels
internal import Simulation

extension Storage {
  /// Saves or restores all values; a snapshot with another number of them marks the archive as failed.
  func snapshot(_ archive: inout SnapshotArchive) {
    var values = self.values
    archive.plain(fixedLength: &values)
    if archive.isReading { copy(values) }
  }
}
