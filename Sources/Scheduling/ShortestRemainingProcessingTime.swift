public import Simulation
public import Swarm

/// Ranks tasks by the true work that is left of them.
///
/// Of all policies on one agent it has the least mean response. It knows the true work by definition; see
/// `ShortestPredictedRemainingTime` for one that does not. Source: Schrage, "A proof of the optimality of the shortest
/// remaining processing time discipline", Operations Research 16(3), 1968.
public enum ShortestRemainingProcessingTime: PreemptionRule {
  /// The work that is left, checkpoint costs included, in nanoseconds.
  public static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64 {
    hive.remainingWork(of: task).saturatingAdding(overhead).nanoseconds
  }
}
