public import Simulation
public import Swarm

/// Ranks tasks by priority, critical first: one that becomes ready stops one of lower priority, which later goes on.
///
/// Source: White & Christie, "Queuing with preemptive priorities or with breakdown", Operations Research 6(1), 1958.
public enum PreemptivePriority: PreemptionRule {
  /// The negated priority.
  public static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64 {
    -Int64(hive.task(task).priority.rawValue)
  }
}
