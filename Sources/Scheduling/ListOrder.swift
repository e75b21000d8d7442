public import Swarm

/// Of the ready tasks, that which was submitted first: list scheduling with the workload's order as the list.
///
/// Source: Graham, "Bounds on multiprocessing timing anomalies", SIAM Journal on Applied Mathematics 17(2), 1969.
public enum ListOrder: TaskOrder {
  /// The task's place in the order of submission.
  public static func score(_ task: TaskView) -> Int64 { Int64(task.index) }
}
