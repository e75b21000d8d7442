public import Simulation
public import Swarm

/// Gives a task to the idle agent that may run the fewest kinds, which leaves the versatile to those who need them.
///
/// Source: Wallace & Whitt, "A staffing algorithm for call centers with skill-based routing", Manufacturing &
/// Service Operations Management 7(4), 2005: calls go to agents of fewer skills first.
public struct SpecialistFirst: MatchingRule {
  /// Needs nothing of the hive: agents are looked at when tasks come.
  public init(hive: HiveState) {}

  /// The fewest kinds, then the work done per second.
  public func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore {
    let kinds = (0..<hive.kindCount).count { hive.permits(agent, kind: $0) }
    return MatchScore(-Double(kinds), hive.speed(of: agent, in: task.kind))
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
