public import Swarm

/// Orders the queue by estimate times agents, smallest first, without preemption.
///
/// Source: Majumdar, Eager & Bunt, "Scheduling in multiprogrammed parallel systems", SIGMETRICS 1988, as smallest
/// cumulative demand first.
public enum SmallestAreaFirst: TaskOrder {
  /// The area, rounded to 53 bits.
  public static func score(_ task: TaskView) -> Int64 { task.areaScore }
}
