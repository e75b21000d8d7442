public import Simulation
public import Swarm

/// Scores tasks by a weighted sum of age, size and fair share, as the cluster manager Slurm does.
///
/// - age: the wait over `largest-age`, at most 1;
/// - size: the agents over those of the swarm;
/// - fair share: 2^(−U · users), U being the user's part of all usage. Usage is agents times seconds, running tasks
///   included, and loses half its worth every `usage-half-life`. All users that have submitted a task have equal
///   shares; tasks without a user share one.
///
/// Costs as of `ScoredQueue`, and O(users) per pass.
///
/// Source: the priority/multifactor plugin of Yoo, Jette & Grondona, "SLURM: simple Linux utility for resource
/// management", JSSPP 2003, with the classic fair-share formula; decay as in Kay & Lauder, CACM 31(1), 1988.
public struct Multifactor: TaskScore {
  /// What the score depends on beside the wait.
  public struct Facts: BitwiseCopyable, Sendable {
    let sizeTerm: Double
    let account: Int
  }

  private let settings: MultifactorSettings
  private var shares: FairShares

  /// Takes its weights from the hive's settings.
  public init(hive: HiveState) {
    settings = hive.scheduler.multifactor
    shares = FairShares(halfLife: hive.scheduler.multifactor.usageHalfLife)
  }

  /// The size term, and the user's account.
  public mutating func facts(of task: TaskView, hive: HiveState) -> Facts {
    Facts(
      sizeTerm: settings.sizeWeight * (Double(task.agents) / Double(hive.agentCount)),
      account: shares.account(of: task.user))
  }

  /// Brings usage and factors up to the present; O(users).
  public mutating func update(hive: HiveState) {
    shares.advance(to: hive.now)
    shares.computeFactors()
  }

  /// The weighted sum.
  public func score(_ facts: Facts, waitSeconds: Double) -> Double {
    let age = min(1, waitSeconds / settings.largestAge.seconds)
    return settings.ageWeight * age + facts.sizeTerm + settings.fairShareWeight * shares.factor(facts.account)
  }

  /// The user's usage grows faster from now on.
  public mutating func taskStarted(_ task: TaskView, hive: HiveState) {
    shares.advance(to: hive.now)
    shares.hold(task.agents, by: shares.account(of: task.user))
  }

  /// And slower again.
  public mutating func taskFinished(_ task: TaskView, hive: HiveState) {
    shares.advance(to: hive.now)
    shares.hold(-task.agents, by: shares.account(of: task.user))
  }

  /// The shares.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&shares) }
}
