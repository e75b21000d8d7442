public import Simulation
public import Swarm

/// Starts the task that became ready last, strictly and without preemption; one that does not fit blocks the rest.
///
/// A decision costs O(1). Source: Kleinrock, "Queueing Systems", vol. 1, 1975.
public struct LastComeFirstServed: SchedulingPolicy {
  private var stack: [TaskIndex] = []

  /// Begins with an empty stack.
  public init(hive: HiveState) {}

  /// Puts the task on top of the others; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { stack.append(task) }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks from the top while they fit, on the lowest-numbered idle agents.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleAgents
    while let top = stack.last {
      guard idle.take(hive.task(top)) else { return }
      assignments.start(stack.removeLast())
    }
  }

  /// The stack.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&stack) }
}
