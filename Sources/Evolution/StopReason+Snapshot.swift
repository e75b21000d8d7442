internal import Simulation

extension StopReason? {
  /// Saves or restores it as its number; one that no reason has marks the archive as failed.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    let all = StopReason.allCases
    var number = self.flatMap { all.firstIndex(of: $0) }.map { Int8($0) } ?? -1
    archive.plain(&number)
    guard archive.isReading else { return }
    if number >= all.count || number < -1 { return archive.fail() }
    self = number < 0 ? nil : all[Int(number)]
  }
}
