public import Simulation

/// What a hive is made of.
public struct HiveConfiguration: Sendable {
  /// The seed of all random streams of the run.
  public var seed: UInt64
  /// The agents, numbered from 0 in the order of the groups.
  public var groups: [AgentGroup]
  /// Tasks submitted before this instant count in no summary.
  public var warmUp: SimulationDuration
  /// τ of the bounded slowdown.
  public var boundedSlowdownThreshold: SimulationDuration
  /// Bytes per second between any two agents; nil: communication takes no time.
  public var bandwidth: Double?
  /// Dependencies among the tasks, when they are a workflow.
  public var graph: TaskGraph?
  /// What the scenario sets for its policy.
  public var scheduler = SchedulerSettings()
  /// Who decides where the policy is a program of its own; nil under every other policy.
  public var decider: (any ExternalDecider)?
  /// What estimates the run times of tasks in place of their submitters; nil: nothing does.
  public var estimator: (any RunTimeEstimator)?
  /// Where a profile of the run is kept; nil for none.
  public var profile: EventProfile?
  /// The names of the kinds of tasks, at the places that tasks give; empty: all tasks are of one kind.
  public var kinds: [String] = []
  /// An agent may run tasks of a kind only where its proficiency in it is not below this; from 0 to 1.
  public var minimumProficiency = 0.0

  /// A hive of groups of agents; by default without warm-up, with τ = 10 s and free communication.
  public init(
    seed: UInt64, groups: [AgentGroup], warmUp: SimulationDuration = .zero,
    boundedSlowdownThreshold: SimulationDuration = SimulationDuration(seconds: 10),
    bandwidth: Double? = nil, graph: TaskGraph? = nil
  ) {
    self.seed = seed
    self.groups = groups
    self.warmUp = warmUp
    self.boundedSlowdownThreshold = boundedSlowdownThreshold
    self.bandwidth = bandwidth
    self.graph = graph
  }
}
