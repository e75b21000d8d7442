public import Simulation
public import Swarm

/// Ranks tasks by laxity: the time that a task can still wait and meet its deadline, if its estimate is right.
///
/// Laxity falls alike for all that wait, and stays for what runs; the rank is therefore the latest instant at which the
/// task must go on, at the speed of the swarm's slowest agent. Tasks of equal laxity take turns of a quantum. Tasks without
/// a deadline come last. Source: Mok, "Fundamental design problems of distributed systems for the hard-real-time
/// environment", MIT, 1983; Dertouzos & Mok, IEEE TSE 15(12), 1989.
public enum LeastLaxityFirst: PreemptionRule {
  /// True: what runs needs less and less time.
  public static var growsWhileRunning: Bool { true }

  /// The deadline less the time that the estimate still needs, in nanoseconds.
  public static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64 {
    let deadline = hive.task(task).deadline
    guard deadline < .never else { return .max }
    let needed = hive.remainingEstimate(of: task).saturatingAdding(overhead).atSpeed(hive.slowestSpeed)
    return deadline.nanoseconds.subtractingClamped(needed.nanoseconds)
  }
}
