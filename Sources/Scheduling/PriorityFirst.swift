public import Swarm

/// Orders the queue by priority, critical first, without preemption.
///
/// Source: Cobham, "Priority assignment in waiting line problems", Operations Research 2(1), 1954.
public enum PriorityFirst: TaskOrder {
  /// The negated priority: critical has the least score.
  public static func score(_ task: TaskView) -> Int64 { -Int64(task.priority.rawValue) }
}
