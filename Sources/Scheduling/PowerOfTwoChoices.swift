public import Simulation
public import Swarm

/// Draws two agents for each one that a task needs and takes those with the fewest tasks.
///
/// Equal counts go by the order of drawing. O(agents drawn) per task, sorting for gangs aside. Source:
/// Mitzenmacher, "The power of two choices in randomized load balancing", IEEE TPDS 12(10), 2001; for
/// gangs, batch sampling as in Ousterhout et al., "Sparrow", SOSP 2013.
public struct PowerOfTwoChoices: DispatchRule {
  private var drawn: LeastOfDrawn

  /// The one that agents are drawn from.
  public var streams: [RandomStream] { [drawn.sampler.stream] }

  /// One for each agent that was asked for its load.
  public var messageCount: Int { drawn.probeCount }

  /// Draws from the scheduling stream of the hive's seed.
  public init(hive: HiveState) {
    drawn = LeastOfDrawn(hive: hive)
  }

  /// Draws two times as many different agents as needed, or all where there are fewer, and appends the least loaded.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    drawn.choose(2, for: task, hive: hive, loads: loads, into: &agents)
  }

  /// What agents are drawn from, and the count of probes.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&drawn) }
}
