public import Simulation

extension GenerationTable: Snapshotted {
  /// All columns; the ends are those that the table was made with.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    for column in Self.counts { archive.plain(&self[keyPath: column]) }
    for column in Self.numbers { archive.plain(&self[keyPath: column]) }
    archive.plain(&isMinimised)
    archive.plain(&target)
    archive.plain(&evaluationsToTarget)
  }
}
