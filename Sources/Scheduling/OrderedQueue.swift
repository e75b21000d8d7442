public import Simulation
public import Swarm

/// The engine of policies that start tasks strictly in the order of a score: the first misfit blocks.
///
/// A decision costs O(log n) for n waiting tasks.
public struct OrderedQueue<Order: TaskOrder>: SchedulingPolicy {
  private struct Entry: Comparable, Sendable, BitwiseCopyable {
    let score: Int64
    let sequence: Int
    let task: TaskIndex

    static func < (left: Self, right: Self) -> Bool {
      left.score < right.score || (left.score == right.score && left.sequence < right.sequence)
    }
  }

  private var queue = QuaternaryHeap<Entry>()
  private var sequence = 0

  /// Begins with an empty queue.
  public init(hive: HiveState) {}

  /// Puts the task in its place by score; O(log n).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    queue.push(Entry(score: Order.score(hive.task(task), hive: hive), sequence: sequence, task: task))
    sequence += 1
  }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks from the least score while they fit, on the lowest-numbered idle agents.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleAgents
    while let head = queue.first {
      guard idle.take(hive.task(head.task)) else { return }
      _ = queue.popFirst()
      assignments.start(head.task)
    }
  }

  /// The queue and the count of tasks that have joined it.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    queue.snapshot(&archive)
    archive.plain(&sequence)
  }
}
