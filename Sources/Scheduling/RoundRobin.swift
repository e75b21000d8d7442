public import Simulation
public import Swarm

/// Sends tasks to the agents in turn.
///
/// O(agents needed) per task. Source: the standard cyclic splitting of an arrival stream; e.g.
/// Harchol-Balter, "Performance Modeling and Design of Computer Systems", 2013, ch. 24.
public struct RoundRobin: DispatchRule {
  private var next = 0

  /// Begins with agent 0.
  public init(hive: HiveState) {}

  /// Appends the next `count` agents by number, and goes on behind them the next time.
  public mutating func choose(_ count: Int, loads: AgentLoads, into agents: inout [Int32]) {
    for _ in 0..<count {
      agents.append(Int32(next))
      next = (next + 1) % loads.agentCount
    }
  }

  /// Whose turn it is.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&next) }
}
