public import Simulation
public import Swarm

/// A policy that is broken on purpose, like `ClockReader`, but only once 5,000 tasks have started in order.
public struct LateClockReader: SchedulingPolicy {
  private var policy = ClockReader(onset: 5000)

  /// Begins with no tasks.
  public init(hive: HiveState) {}

  /// Keeps the task.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    policy.taskBecameReady(task, hive: hive)
  }

  /// Does nothing.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks in order, later as the clock has it.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    policy.assign(hive: hive, &assignments)
  }

  /// The tasks that wait.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&policy) }
}
