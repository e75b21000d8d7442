public import Evolution
public import Simulation
public import Workloads

/// How a scenario has numbers of its own found by a search, before it is run with the best of them.
public struct EvolutionSettings: Sendable, Equatable {
  /// How they are searched for.
  public var search: SearchSettings
  /// What is searched for; at least one.
  public var parameters: [EvolvedParameter]
  /// The summary metric that is a candidate's fitness.
  public var metric: String
  /// Seeds of the runs that a candidate's fitness is the mean of, the same for all candidates; at least one.
  public var seeds: [UInt64]
  /// Simulated time of these runs; nil: as the scenario's.
  public var duration: SimulationDuration?
  /// Whether the metric is to be small or large.
  public var direction: SearchDirection
  /// Tasks of these runs; nil: as the scenario's.
  public var tasks: Int?
}
