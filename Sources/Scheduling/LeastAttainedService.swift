public import Simulation
public import Swarm

/// Ranks tasks by the time that they have run: who has had least runs.
///
/// Tasks that have had the same take turns of a quantum, so that the limit of small quanta is foreground-background
/// processor sharing. Source: Kleinrock, "Queueing Systems, volume II: computer applications", 1976, section 4.6; Nuyens &
/// Wierman, "The foreground-background queue: a survey", Performance Evaluation 65(3), 2008.
public enum LeastAttainedService: PreemptionRule {
  /// True: running is attaining service.
  public static var growsWhileRunning: Bool { true }

  /// The time on agents so far, in nanoseconds.
  public static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64 {
    hive.timeRun(of: task).nanoseconds
  }
}
