public import Simulation
public import Swarm

/// Starts tasks strictly in the order in which they became ready; a head that does not fit blocks the rest.
///
/// A pass costs O(tasks started). Source: Feitelson & Rudolph, "Parallel job scheduling: issues and
/// approaches", JSSPP 1995.
public struct FirstComeFirstServed: SchedulingPolicy {
  private var queue = TaskQueue()

  /// Begins with an empty queue.
  public init(hive: HiveState) {}

  /// Puts the task at the end of the queue; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { queue.append(task) }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks from the head of the queue while they fit, on the lowest-numbered idle agents.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleAgents
    while let head = queue.first {
      guard idle.take(hive.task(head)) else { return }
      assignments.start(queue.removeFirst())
    }
  }

  /// The queue.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&queue) }
}
