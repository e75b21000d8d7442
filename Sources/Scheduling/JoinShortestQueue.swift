public import Simulation
public import Swarm

/// Sends each task to the agent with the fewest unfinished tasks, the lowest-numbered of equals.
///
/// O(log agents) per task, and O(agents) for a gang or a kind that not all agents do. Source: Winston, "Optimality
/// of the shortest line discipline", Journal of Applied Probability 14(1), 1977.
public struct JoinShortestQueue: DispatchRule {
  /// By the number of tasks.
  public static let ranking = AgentRanking.taskCount

  /// Needs nothing of the hive: the queue lengths come with each choice.
  public init(hive: HiveState) {}

  /// Appends the agents of shortest queue, shortest first; the lower number among equals.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    loads.lengths.appendLeast(task.agents, among: hive.agents(for: task.kind), to: &agents)
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
