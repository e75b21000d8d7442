public import Swarm

/// Orders the queue by estimate, longest first, without preemption.
///
/// Source: as LPT, Graham, "Bounds on multiprocessing timing anomalies", SIAM J. Appl. Math. 17(2), 1969.
public enum LongestJobFirst: TaskOrder {
  /// The negated estimate in nanoseconds.
  public static func score(_ task: TaskView) -> Int64 { -task.estimate.nanoseconds }
}
