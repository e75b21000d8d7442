public import Simulation
public import Swarm

/// Draws two agents for each one that a task needs and takes those with the fewest tasks.
///
/// Equal counts go by the order of drawing. O(agents needed) per task, sorting aside. Source:
/// Mitzenmacher, "The power of two choices in randomized load balancing", IEEE TPDS 12(10), 2001; for
/// gangs, batch sampling as in Ousterhout et al., "Sparrow", SOSP 2013.
public struct PowerOfTwoChoices: DispatchRule {
  private var sampler: AgentSampler

  /// The one that agents are drawn from.
  public var streams: [RandomStream] { [sampler.stream] }

  /// Draws from the scheduling stream of the hive's seed.
  public init(hive: HiveState) {
    sampler = AgentSampler(seed: hive.seed)
  }

  /// Draws twice `count` different agents, or all where there are fewer, and appends the least loaded.
  public mutating func choose(_ count: Int, loads: AgentLoads, into agents: inout [Int32]) {
    let begin = agents.count
    sampler.sample(min(2 * count, loads.agentCount), of: loads.agentCount, into: &agents)
    if count == 1 {
      let isSecondBetter =
        agents.count - begin == 2
        && loads.taskCount[Int(agents[begin + 1])] < loads.taskCount[Int(agents[begin])]
      if isSecondBetter { agents[begin] = agents[begin + 1] }
    } else {
      sortByLoad(&agents, from: begin, loads)
    }
    agents.removeSubrange((begin + count)...)
  }

  private func sortByLoad(_ agents: inout [Int32], from begin: Int, _ loads: AgentLoads) {
    let order = agents[begin...].indices.sorted {
      (loads.taskCount[Int(agents[$0])], $0) < (loads.taskCount[Int(agents[$1])], $1)
    }
    agents.replaceSubrange(begin..., with: order.map { agents[$0] })
  }

  /// The place in the random stream.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&sampler) }
}
