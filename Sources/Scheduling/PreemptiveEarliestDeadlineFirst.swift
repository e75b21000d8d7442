public import Simulation
public import Swarm

/// Ranks tasks by deadline; those that have none come last.
///
/// On one agent it meets all deadlines that any schedule meets. Source: Liu & Layland, "Scheduling algorithms for
/// multiprogramming in a hard-real-time environment", JACM 20(1), 1973; Dertouzos, IFIP Congress 1974.
public enum PreemptiveEarliestDeadlineFirst: PreemptionRule {
  /// The deadline in nanoseconds; the largest rank for a task without one.
  public static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64 {
    hive.task(task).deadline.nanoseconds
  }
}
