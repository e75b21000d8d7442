public import Simulation
public import Swarm

/// Ranks tasks by what is left of their estimates; a task that has outrun its estimate comes first.
///
/// Source: Mitzenmacher, "Scheduling with predictions and the price of misprediction", ITCS 2020.
public enum ShortestPredictedRemainingTime: PreemptionRule {
  /// The estimate that is left, checkpoint costs included, in nanoseconds.
  public static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64 {
    hive.remainingEstimate(of: task).saturatingAdding(overhead).nanoseconds
  }
}
