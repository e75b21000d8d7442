public import Simulation
public import Swarm

/// Learns which agent serves which kind best, and gives a task to each idle agent as often as that one may be it.
///
/// For each kind and agent it believes the mean of the reward 1 / (1 + run time / estimate) to be distributed as
/// Beta(S + 1, F + 1), where each reward has counted as a success (S) with its own probability, else as a failure
/// (F). The idle agent with the greatest draw from its distribution gets the task. Of a gang, the lowest-numbered
/// agent gets the reward. Sources: Thompson, Biometrika 25, 1933; Agrawal & Goyal, "Analysis of Thompson sampling
/// for the multi-armed bandit problem", COLT 2012 (algorithm 2).
public struct ThompsonSampling: MatchingRule {
  /// By kind.
  private var arms: [BanditArms]
  private var stream: RandomStream

  /// The one that beliefs are drawn from, and the coins.
  public var streams: [RandomStream] { [stream] }

  /// Believes all rewards to be uniform; O(agents · kinds) memory.
  public init(hive: HiveState) {
    arms = Array(repeating: BanditArms(count: hive.agentCount), count: hive.kindCount)
    stream = SchedulingPurpose.beliefs.stream(seed: hive.seed)
  }

  /// A draw from what is believed of the agent's reward.
  public mutating func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore {
    MatchScore(arms[task.kind].belief(of: Int(agent), &stream))
  }

  /// Learns from the run time; O(1).
  public mutating func taskFinished(_ task: TaskView, on agent: Int32, hive: HiveState) {
    arms[task.kind].toss(ServiceReward.reward(task, hive: hive), of: Int(agent), &stream)
  }

  /// What has been learnt, and the stream.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&arms)
    archive.nested(&stream)
  }
}
