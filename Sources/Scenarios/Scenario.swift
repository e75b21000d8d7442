public import ExternalPolicies
public import Prediction
public import Simulation
public import Swarm
public import Workloads

/// One variant of a scenario, decoded and checked: everything that a run needs but its seed's offset.
public struct Scenario: Sendable, Equatable {
  /// What result files are named after; fit for a file name.
  public var name: String
  /// One line, or empty.
  public var description: String
  /// Seed of the first replication, at most 2⁶³ − 1.
  public var seed: UInt64
  /// 1 or more.
  public var replications: Int
  /// Simulated time; nil: until all tasks are done.
  public var duration: SimulationDuration?
  /// Tasks submitted before it count in no summary.
  public var warmUp: SimulationDuration
  /// At least one group, 10 million agents in all at most.
  public var agents: [AgentGroup]
  /// Where tasks come from; a trace's path is that of the file found.
  public var workload: WorkloadConfiguration
  /// The network that estimates run times; nil unless the workload's estimates are learned.
  public var predictor: PredictorSettings?
  /// How numbers of the scenario are searched for before it is run; nil: they are as written.
  public var evolution: EvolutionSettings?
  /// Bytes per second; nil: communication is free.
  public var bandwidthBytesPerSecond: Double?
  /// One of the known policies, or the command line of a program.
  public var policy: String
  /// How the policy is started where it is a program of its own.
  public var policyCommand: PolicyCommand?
  /// What the scenario sets for the policy.
  public var scheduler: SchedulerSettings
  /// Simulated time between samples of the time series; nil: adaptive.
  public var sampleInterval: SimulationDuration?
  /// τ of the bounded slowdown.
  public var boundedSlowdownThreshold: SimulationDuration
  /// The variant; `base` is the scenario as written.
  public var variant: String
  /// One line about the variant, or empty.
  public var variantDescription: String
  /// The scenario file.
  public var path: String
  /// The text of the scenario file.
  public var text: String
  /// The command-line overrides, as `key=value`, in order.
  public var overrides: [String]
  /// The keys that the variant and the overrides set, in order, with the values that hold in the end.
  public var parameters: [ScenarioParameter]

  /// Samples of the time series that a run may take, at most.
  public static let largestSampleCount = 10_000_000

  /// The number of agents in all groups.
  public var agentCount: Int { agents.reduce(0) { $0 + $1.count } }
}
