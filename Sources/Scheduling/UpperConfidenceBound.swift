public import Simulation
public import Swarm

/// Learns which agent serves which kind best, and gives a task to the idle agent that may yet be the best.
///
/// For each kind, each agent is a choice with unknown reward 1 / (1 + run time / estimate). The idle agent with the
/// greatest mean + √(2 ln n / nⱼ) gets the task, where nⱼ of the n tasks of its kind that have finished were the
/// agent's; one that has had none goes first. Of a gang, the lowest-numbered agent gets the reward. Source: UCB1 of
/// Auer, Cesa-Bianchi & Fischer, "Finite-time analysis of the multiarmed bandit problem", Machine Learning 47, 2002.
public struct UpperConfidenceBound: MatchingRule {
  /// By kind.
  private var arms: [BanditArms]

  /// Knows nothing of the agents; O(agents · kinds) memory.
  public init(hive: HiveState) {
    arms = Array(repeating: BanditArms(count: hive.agentCount), count: hive.kindCount)
  }

  /// The upper confidence bound of the agent's reward.
  public func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore {
    MatchScore(arms[task.kind].upperBound(of: Int(agent)))
  }

  /// Learns from the run time; O(1).
  public mutating func taskFinished(_ task: TaskView, on agent: Int32, hive: HiveState) {
    arms[task.kind].add(ServiceReward.reward(task, hive: hive), of: Int(agent))
  }

  /// What has been learnt.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&arms) }
}
