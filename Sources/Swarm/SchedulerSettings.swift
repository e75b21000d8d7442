public import Simulation

/// What a scenario sets of scheduling beside the policy's name; each policy reads what concerns it.
public struct SchedulerSettings: Sendable, Equatable {
  /// What happens first among events of one instant.
  public var ties = TieOrder.batched
  /// Work that is added to a task each time that it goes on after having been stopped.
  public var checkpointCost = SimulationDuration.zero
  /// How long a task may hold its agents before others get their turn, under policies that take turns.
  public var quantum = SimulationDuration(nanoseconds: 100_000_000)
  /// Queues of multi-level feedback; at least 1.
  public var levels = 3
  /// The wait that is worth one level of priority, under priority with aging.
  public var aging = SimulationDuration(seconds: 3600)
  /// Tasks that share an agent at once, at most; nil: any number.
  public var slots: Int?

  /// The settings of a scenario that sets none.
  public init() {}
}
