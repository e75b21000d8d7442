public import Simulation
public import Swarm

/// Scores tasks by (wait / estimate)³ · agents: those that have waited long for their length, and large ones.
///
/// Source: Tang, Lan, Desai & Buettner, "Fault-aware, utility-based job scheduling on Blue Gene/P systems", CLUSTER
/// 2009.
public struct WFP3: TaskScore {
  /// What the score depends on beside the wait.
  public struct Facts: BitwiseCopyable, Sendable {
    let estimateSeconds: Double
    let agents: Double
  }

  /// Keeps nothing.
  public init(hive: HiveState) {}

  /// The estimate, below 0.1 s counting as 0.1 s, and the agents.
  public mutating func facts(of task: TaskView, hive: HiveState) -> Facts {
    Facts(estimateSeconds: task.estimateSeconds, agents: Double(task.agents))
  }

  /// In the order of operations of the formula, each rounded.
  public func score(_ facts: Facts, waitSeconds: Double) -> Double {
    let stretch = waitSeconds / facts.estimateSeconds
    return stretch * stretch * stretch * facts.agents
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
