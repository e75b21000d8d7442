public import Swarm

/// The rule of an ordered queue: the task with the least score starts first.
public protocol TaskOrder: Sendable {
  /// A task's score, fixed when it becomes ready; equal scores go by the order of becoming ready.
  static func score(_ task: TaskView) -> Int64

  /// The same where the score needs the scenario's settings or the swarm; by default the one without.
  static func score(_ task: TaskView, hive: HiveState) -> Int64
}

extension TaskOrder {
  /// The score without the hive.
  public static func score(_ task: TaskView, hive: HiveState) -> Int64 { score(task) }
}
