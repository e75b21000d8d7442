import Simulation
import Swarm

/// The running tasks by expected end, for reservations.
///
/// An expectation below a task's limit may be outlived. It is then corrected by growing increments, from a minute to a
/// hundred hours, and at last to the limit (Tsafrir, Etsion & Feitelson 2007). One that has outrun its limit, the
/// estimate, is expected to end any time.
struct ExpectedEnds: Sendable {
  struct Entry: Sendable, BitwiseCopyable {
    /// When the task is expected to end.
    var end: SimulationTime
    /// When the task ends if its estimate is right.
    let limit: SimulationTime
    let start: SimulationTime
    let agents: Int
    let task: TaskIndex
    fileprivate(set) var corrections = 0
  }

  private static let correctionMinutes: [Int64] = [1, 5, 15, 30, 60, 120, 300, 600, 1200, 3000, 6000]

  /// Ascending by end.
  private var entries: [Entry] = []
  /// The end that each task is filed under; only looked up, never iterated.
  private var filedUnder: [TaskIndex: SimulationTime] = [:]

  /// Adds a task that is expected to run for `duration`, and for `limit` at most; O(n): a binary search and a move.
  mutating func insert(
    _ task: TaskIndex, agents: Int, start: SimulationTime, duration: SimulationDuration,
    limit: SimulationDuration
  ) {
    insert(
      Entry(
        end: start.saturatingAdding(duration), limit: start.saturatingAdding(limit), start: start,
        agents: agents, task: task))
  }

  private mutating func insert(_ entry: Entry) {
    filedUnder[entry.task] = entry.end
    entries.insert(entry, at: position { $0.end <= entry.end })
  }

  /// Removes and returns what is known of a task; O(n): a binary search and a move.
  ///
  /// - Precondition: the task is there.
  mutating func remove(_ task: TaskIndex) -> Entry {
    guard let end = filedUnder.removeValue(forKey: task) else { preconditionFailure("the task does not run") }
    var position = position { $0.end < end }
    while entries[position].task != task { position += 1 }
    return entries.remove(at: position)
  }

  /// Gives tasks that have outlived their expectation another.
  mutating func correct(now: SimulationTime) {
    let overdue = entries[..<position { $0.end <= now }].filter { $0.end < $0.limit }
    guard !overdue.isEmpty else { return }
    for entry in overdue {
      _ = remove(entry.task)
      insert(Self.corrected(entry, now))
    }
  }

  private static func corrected(_ entry: Entry, _ now: SimulationTime) -> Entry {
    var entry = entry
    while entry.end <= now && entry.end < entry.limit {
      if entry.corrections < correctionMinutes.count {
        let increment = SimulationDuration(nanoseconds: correctionMinutes[entry.corrections] * 60_000_000_000)
        entry.end = min(entry.limit, entry.end.saturatingAdding(increment))
        entry.corrections += 1
      } else {
        entry.end = entry.limit
      }
    }
    return entry
  }

  /// The earliest time at which `needed` agents are free, and how many will be free beyond those then.
  ///
  /// O(tasks that end by then).
  func reservation(for needed: Int, idle: Int, now: SimulationTime) -> HeadReservation {
    var free = idle
    var position = 0
    while position < entries.count && free < needed {
      free += entries[position].agents
      position += 1
    }
    guard position > 0 else { return HeadReservation(shadow: now, extra: free - needed) }
    let shadow = max(now, entries[position - 1].end)
    while position < entries.count && entries[position].end <= shadow {
      free += entries[position].agents
      position += 1
    }
    return HeadReservation(shadow: shadow, extra: free - needed)
  }

  /// Visits the tasks that are expected to end after an instant, in order.
  func forEach(endingAfter instant: SimulationTime, _ visit: (_ agents: Int, _ end: SimulationTime) -> Void) {
    for entry in entries[position { $0.end <= instant }...] { visit(entry.agents, entry.end) }
  }

  /// The first position of an entry that is not among the leading ones.
  private func position(where leads: (Entry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if leads(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ExpectedEnds: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&entries)
    guard archive.isReading else { return }
    filedUnder = Dictionary(entries.lazy.map { ($0.task, $0.end) }) { first, _ in first }
    if filedUnder.count != entries.count { archive.fail() }
  }
}
