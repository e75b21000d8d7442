public import Swarm

/// Orders the queue by estimate, shortest first, without preemption.
///
/// Source: Conway, Maxwell & Miller, "Theory of Scheduling", 1967.
public enum ShortestJobFirst: TaskOrder {
  /// The estimate in nanoseconds.
  public static func score(_ task: TaskView) -> Int64 { task.estimate.nanoseconds }
}
