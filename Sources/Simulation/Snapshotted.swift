/// What can be saved in mid-run and restored in another process.
///
/// One function serves both directions, so that what is saved and what is restored cannot differ. What a
/// value got when it was made (its configuration) is not listed: a value is restored into one that was made
/// anew in the same way.
public protocol Snapshotted {
  /// Hands every stored property that changes during a run to the archive, in a fixed order.
  ///
  /// Where the archive is being written this changes nothing.
  mutating func snapshot(_ archive: inout SnapshotArchive)
}
