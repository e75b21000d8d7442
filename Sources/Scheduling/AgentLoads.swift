public import Simulation
import Swarm

/// What each agent has before it: tasks waiting or running, and their estimated time.
public struct AgentLoads: Sendable, Snapshotted {
  private let ranking: AgentRanking
  /// Unfinished tasks that were dispatched to each agent.
  public private(set) var taskCount: [Int32]
  /// The same, with the least found in O(1) and kept in O(log n); only where it is what agents are ranked by.
  private(set) var lengths: MinimumTree<Int64>
  /// Estimated nanoseconds, wide enough for the sum of 2³¹ of them; only where it is what agents are ranked by.
  private(set) var backlog: MinimumTree<Int128>

  init(agentCount: Int, ranking: AgentRanking) {
    self.ranking = ranking
    taskCount = Array(repeating: 0, count: agentCount)
    lengths = MinimumTree(count: ranking == .taskCount ? agentCount : 0)
    backlog = MinimumTree(count: ranking == .backlog ? agentCount : 0)
  }

  /// How many agents the swarm has.
  public var agentCount: Int { taskCount.count }

  mutating func add(_ task: TaskView, to agent: Int32, hive: HiveState) {
    change(by: 1, task, agent, hive)
  }

  mutating func subtract(_ task: TaskView, from agent: Int32, hive: HiveState) {
    change(by: -1, task, agent, hive)
  }

  private mutating func change(by sign: Int32, _ task: TaskView, _ agent: Int32, _ hive: HiveState) {
    taskCount[Int(agent)] += sign
    switch ranking {
    case .none: break
    case .taskCount: lengths.add(Int64(sign), to: Int(agent))
    case .backlog:
      let time = task.estimate.atSpeed(hive.speed(of: agent, in: task.kind))
      backlog.add(Int128(sign) * Int128(time.nanoseconds), to: Int(agent))
    }
  }

  /// The counts and the backlogs.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &taskCount)
    archive.nested(&lengths)
    archive.nested(&backlog)
  }
}
