public import Simulation
public import Swarm

/// Sends tasks to the agents in turn.
///
/// O(agents needed) per task, and those passed over that may not do its kind. Source: the standard cyclic splitting of an arrival stream; e.g.
/// Harchol-Balter, "Performance Modeling and Design of Computer Systems", 2013, ch. 24.
public struct RoundRobin: DispatchRule {
  private var next = 0

  /// Begins with agent 0.
  public init(hive: HiveState) {}

  /// Appends the next agents by number that may do the task, and goes on behind them the next time.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    let end = agents.count + task.agents
    while agents.count < end {
      if hive.permits(Int32(next), kind: task.kind) { agents.append(Int32(next)) }
      next = (next + 1) % loads.agentCount
    }
  }

  /// Whose turn it is.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&next) }
}
