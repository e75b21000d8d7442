import Simulation
import Swarm

/// The running tasks by expected end, for reservations.
struct ExpectedEnds: Sendable, Snapshotted {
  private struct Entry: Sendable, BitwiseCopyable {
    let end: SimulationTime
    let agents: Int
    let task: TaskIndex
  }

  /// Ascending by end.
  private var entries: [Entry] = []

  /// O(n): a binary search and a move.
  mutating func insert(_ task: TaskIndex, agents: Int, end: SimulationTime) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].end <= end { low = middle + 1 } else { high = middle }
    }
    entries.insert(Entry(end: end, agents: agents, task: task), at: low)
  }

  /// O(n).
  mutating func remove(_ task: TaskIndex) {
    if let position = entries.firstIndex(where: { $0.task == task }) { entries.remove(at: position) }
  }

  /// The earliest time at which `needed` agents are free, and how many will be free beyond those then.
  ///
  /// A task that has outrun its estimate is expected to end now.
  func reservation(for needed: Int, idle: Int, now: SimulationTime) -> (shadow: SimulationTime, extra: Int) {
    var free = idle
    var position = 0
    while position < entries.count && free < needed {
      free += entries[position].agents
      position += 1
    }
    guard position > 0 else { return (now, free - needed) }
    let shadow = max(now, entries[position - 1].end)
    while position < entries.count && entries[position].end <= shadow {
      free += entries[position].agents
      position += 1
    }
    return (shadow, free - needed)
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&entries) }
}
