import Simulation
import Swarm

/// Waiting tasks in a queue for each kind, in the order in which they became ready.
struct KindQueues: Sendable, Snapshotted {
  private var queues: [TaskQueue]
  /// How many tasks wait in all.
  private(set) var count = 0

  init(hive: HiveState) {
    queues = Array(repeating: TaskQueue(), count: hive.kindCount)
  }

  var kinds: Range<Int> { queues.indices }

  subscript(kind: Int) -> TaskQueue { queues[kind] }

  mutating func append(_ task: TaskIndex, hive: HiveState) {
    queues[hive.task(task).kind].append(task)
    count += 1
  }

  @discardableResult
  mutating func removeFirst(of kind: Int) -> TaskIndex {
    count -= 1
    return queues[kind].removeFirst()
  }

  /// Removes a task at a place of its queue; O(tasks behind it).
  mutating func remove(at place: Int, of kind: Int) {
    count -= 1
    _ = queues[kind].remove(at: place)
  }

  /// The kind whose first task has been ready longest, of those that are not to be left out; O(kinds).
  func oldestKind(leavingOut excluded: [Bool], hive: HiveState) -> Int? {
    var best: (kind: Int, task: TaskView)?
    for kind in queues.indices where !excluded[kind] {
      guard let first = queues[kind].first else { continue }
      let task = hive.task(first)
      if let best, (best.task.readyTime, best.task.index) <= (task.readyTime, task.index) { continue }
      best = (kind, task)
    }
    return best?.kind
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&queues)
    archive.plain(&count)
  }
}
