public import Simulation
public import Swarm

/// Sends each task to the agent whose unfinished tasks have the least estimated time in all.
///
/// O(log agents) per task, and O(agents) for a gang. Source: least-work-left; Harchol-Balter, Crovella & Murta,
/// "On choosing a task assignment policy for a distributed server system", JPDC 59(2), 1999. The estimate
/// of a running task counts in full until it finishes.
public struct LeastLoaded: DispatchRule {
  /// Needs nothing of the hive: the backlogs come with each choice.
  public init(hive: HiveState) {}

  /// Appends the agents of least backlog, least first; the lower number among equals.
  public mutating func choose(_ count: Int, loads: AgentLoads, into agents: inout [Int32]) {
    guard count > 1 else {
      agents.append(Int32(loads.backlog.positionOfLeast))
      return
    }
    var backlog = loads.backlog
    for _ in 0..<count {
      let agent = backlog.positionOfLeast
      agents.append(Int32(agent))
      backlog.set(.max, at: agent)
    }
  }

  /// Nothing: the rule keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
