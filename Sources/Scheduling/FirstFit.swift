public import Simulation
public import Swarm

/// Goes through the queue in order and starts every task that fits; big tasks may starve.
///
/// A pass costs O(queue length), and O(1) while no agent is idle. Source: Feitelson, Rudolph &
/// Schwiegelshohn, "Parallel job scheduling: a status report", JSSPP 2004.
public struct FirstFit: SchedulingPolicy {
  private var queue: [TaskIndex] = []

  /// Begins with an empty queue.
  public init(hive: HiveState) {}

  /// Puts the task at the end of the queue; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { queue.append(task) }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts each task of the queue that fits what those before it have left, in order.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleAgents
    guard idle.count > 0 else { return }
    queue.removeAll { task in
      guard idle.count > 0, idle.take(hive.task(task)) else { return false }
      assignments.start(task)
      return true
    }
  }

  /// The queue.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&queue) }
}
