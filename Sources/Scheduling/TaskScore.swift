public import Simulation
public import Swarm

/// The rule of a queue that is ordered anew at every pass: the task with the greatest score starts first.
public protocol TaskScore: Sendable, Snapshotted {
  /// What of a task the score depends on beside its wait, worked out once.
  associatedtype Facts: BitwiseCopyable & Sendable

  /// A rule for a hive in which no task has been submitted yet.
  init(hive: HiveState)

  /// The facts of a task that has become ready.
  mutating func facts(of task: TaskView, hive: HiveState) -> Facts

  /// The score, which is not NaN, of a task that was submitted so many seconds ago; called after `update`.
  func score(_ facts: Facts, waitSeconds: Double) -> Double

  /// Brings the rule up to the present before scores are asked for; by default does nothing.
  mutating func update(hive: HiveState)

  /// A task starts now; by default nothing changes.
  mutating func taskStarted(_ task: TaskView, hive: HiveState)

  /// A task has finished; by default nothing changes.
  mutating func taskFinished(_ task: TaskView, hive: HiveState)
}

extension TaskScore {
  /// Does nothing.
  public mutating func update(hive: HiveState) {}
  /// Does nothing.
  public mutating func taskStarted(_ task: TaskView, hive: HiveState) {}
  /// Does nothing.
  public mutating func taskFinished(_ task: TaskView, hive: HiveState) {}
}
