public import Swarm

/// The rule of an ordered queue: the task with the least score starts first.
public protocol TaskOrder: Sendable {
  /// A task's score, fixed when it becomes ready; equal scores go by the order of becoming ready.
  static func score(_ task: TaskView) -> Int64
}
