public import Simulation
public import Swarm

/// Goes through the queue in order and starts every task that fits; big tasks may starve.
///
/// A pass over n waiting tasks costs O(n / 64 + tasks tried), and O(1) while no agent is idle. Source: Feitelson,
/// Rudolph & Schwiegelshohn, "Parallel job scheduling: a status report", JSSPP 2004.
public struct FirstFit: SchedulingPolicy {
  /// In order of becoming ready.
  private var queue = WaitingList()
  private var sequence = 0

  /// Begins with an empty queue.
  public init(hive: HiveState) {}

  /// Puts the task at the end of the queue; O(log n).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    queue.insert(
      WaitingList.Entry(
        key: 0, sequence: sequence, task: task, agents: view.agents, duration: view.estimate))
    sequence += 1
  }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts each task of the queue that fits what those before it have left, in order.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    queue.startAllThatFit(hive, &assignments)
  }

  /// The queue.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&queue)
    archive.plain(&sequence)
  }
}
