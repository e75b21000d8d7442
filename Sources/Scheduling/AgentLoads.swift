public import Simulation
import Swarm

/// What each agent has before it: tasks waiting or running, and their estimated time.
public struct AgentLoads: Sendable, Snapshotted {
  /// Unfinished tasks that were dispatched to each agent.
  public private(set) var taskCount: [Int32]
  /// The least backlog, found in O(1) and kept in O(log n).
  private(set) var backlog: MinimumTree

  init(agentCount: Int) {
    taskCount = Array(repeating: 0, count: agentCount)
    backlog = MinimumTree(count: agentCount)
  }

  /// How many agents the swarm has.
  public var agentCount: Int { taskCount.count }

  mutating func add(_ duration: SimulationDuration, to agent: Int32) {
    taskCount[Int(agent)] += 1
    backlog.add(Int128(duration.nanoseconds), to: Int(agent))
  }

  mutating func subtract(_ duration: SimulationDuration, from agent: Int32) {
    taskCount[Int(agent)] -= 1
    backlog.add(-Int128(duration.nanoseconds), to: Int(agent))
  }

  /// The counts and the backlogs.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    let length = taskCount.count
    archive.plain(&taskCount)
    archive.nested(&backlog)
    if taskCount.count != length { archive.fail() }
  }
}
