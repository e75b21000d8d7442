public import Simulation
public import Swarm

/// Sends each task to the agent whose unfinished tasks have the least estimated time in all.
///
/// O(log agents) per task, and O(agents) for a gang or a kind that not all agents do. The estimate of a running task
/// counts in full until it finishes. Source: least-work-left; Harchol-Balter, Crovella & Murta, "On choosing a task
/// assignment policy for a distributed server system", JPDC 59(2), 1999.
public struct LeastLoaded: DispatchRule {
  /// By estimated time.
  public static let ranking = AgentRanking.backlog

  /// Needs nothing of the hive: the backlogs come with each choice.
  public init(hive: HiveState) {}

  /// Appends the agents of least backlog, least first; the lower number among equals.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    loads.backlog.appendLeast(task.agents, among: hive.agents(for: task.kind), to: &agents)
  }

  /// Nothing: the rule keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
