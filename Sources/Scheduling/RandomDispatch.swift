public import Simulation
public import Swarm

/// Sends each task to an agent drawn uniformly.
///
/// O(agents needed) expected. Source: Bernoulli splitting; Harchol-Balter, "Performance Modeling and
/// Design of Computer Systems", 2013, ch. 24.
public struct RandomDispatch: DispatchRule {
  private var sampler: AgentSampler

  /// The one that agents are drawn from.
  public var streams: [RandomStream] { [sampler.stream] }

  /// Draws from the scheduling stream of the hive's seed.
  public init(hive: HiveState) {
    sampler = AgentSampler(seed: hive.seed)
  }

  /// Appends `count` different agents, each choice of them being equally likely.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    sampler.sample(task.agents, for: task.kind, of: hive, into: &agents)
  }

  /// The place in the random stream.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&sampler) }
}
