public import Simulation
public import Swarm

/// Of the ready tasks, that which the longest path to the end of the graph begins with.
///
/// Paths are sums of estimates, over the tasks that are known when one becomes ready for planning: all those of a
/// workflow that is submitted at once. Equal ones: what was submitted first; a task that needs more agents than are idle
/// blocks the rest. Tasks that do not depend on each other come longest first (LPT). O(edges + n · log n) in all.
///
/// Source: Hu, "Parallel sequencing and assembly line problems", Operations Research 9(6), 1961; Graham, SIAM Journal
/// on Applied Mathematics 17(2), 1969.
public struct CriticalPathFirst: SchedulingPolicy {
  private struct Entry: Comparable, BitwiseCopyable {
    let level: Int128
    let task: TaskIndex

    static func < (left: Self, right: Self) -> Bool {
      left.level > right.level || (left.level == right.level && left.task < right.task)
    }
  }

  private var queue = QuaternaryHeap<Entry>()
  /// Ready tasks that the queue does not have yet.
  private var arrived: [TaskIndex] = []
  /// The levels of a workflow's tasks; empty where there is none.
  private var levels: [Int128]
  /// Tasks submitted from this one on have no level yet.
  private var firstNew: TaskIndex = 0

  /// Begins with an empty queue.
  public init(hive: HiveState) {
    levels = Array(repeating: 0, count: hive.graph?.taskCount ?? 0)
  }

  /// Keeps the task until all that are submitted at this instant are known; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { arrived.append(task) }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks from the highest level while they fit, on the lowest-numbered idle agents.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    if !levels.isEmpty, firstNew < hive.submittedCount { measureNew(hive) }
    for task in arrived {
      let level = levels.isEmpty ? Int128(hive.task(task).estimate.nanoseconds) : levels[task]
      queue.push(Entry(level: level, task: task))
    }
    arrived.removeAll(keepingCapacity: true)
    var idle = hive.idleCount
    while let head = queue.first {
      let needed = hive.task(head.task).agents
      guard needed <= idle else { return }
      idle -= needed
      _ = queue.popFirst()
      assignments.start(head.task)
    }
  }

  /// The queue, the levels, and how far they go.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    queue.snapshot(&archive)
    archive.plain(&arrived)
    archive.plain(fixedLength: &levels)
    archive.plain(&firstNew)
  }

  private mutating func measureNew(_ hive: HiveState) {
    let tasks = (firstNew..<hive.submittedCount).filter { hive.isUnassigned($0) }
    let problem = PlanningProblem(tasks, hive: hive) { _ in nil }
    for (task, level) in zip(tasks, problem.levels()) { levels[task] = level }
    firstNew = hive.submittedCount
  }
}
