public import Simulation
public import Swarm

/// Gives a task to the idle agent that does its kind best: the most proficient, and of those the fastest.
///
/// Source: the greedy assignment of skill-based routing; Wallace & Whitt, "A staffing algorithm for call centers
/// with skill-based routing", Manufacturing & Service Operations Management 7(4), 2005.
public struct BestMatch: MatchingRule {
  /// Needs nothing of the hive: agents are looked at when tasks come.
  public init(hive: HiveState) {}

  /// Proficiency, then speed.
  public func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore {
    MatchScore(hive.proficiency(of: agent, in: task.kind), hive.speed(of: agent))
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
