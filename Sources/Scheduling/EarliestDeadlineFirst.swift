public import Swarm

/// Orders the queue by deadline, without preemption; tasks that have none come last.
///
/// Source: Jackson, "Scheduling a production line to minimize maximum tardiness", UCLA, 1955; Liu &
/// Layland, JACM 20(1), 1973.
public enum EarliestDeadlineFirst: TaskOrder {
  /// The deadline in nanoseconds; the largest score for a task without one.
  public static func score(_ task: TaskView) -> Int64 { task.deadline.nanoseconds }
}
