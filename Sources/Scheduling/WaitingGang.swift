import Simulation

/// A task that needs several agents at once: which, and how many of them have not come to it yet.
struct WaitingGang: Sendable, Snapshotted {
  /// Ascending.
  var agents: [Int32] = []
  var missing = 0

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&agents)
    archive.plain(&missing)
  }
}
