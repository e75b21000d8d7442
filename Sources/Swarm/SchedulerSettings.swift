public import Simulation

/// What a scenario sets of scheduling beside the policy's name; each policy reads what concerns it.
public struct SchedulerSettings: Sendable, Equatable {
  /// What happens first among events of one instant.
  public var ties = TieOrder.batched
  /// The weights and times of `multifactor`.
  public var multifactor = MultifactorSettings()
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
  /// Agents that are drawn for each one that a task needs: d of the power of d choices and of late binding.
  public var choices = 2
  /// Estimates that bound the sizes of the agents' tasks, ascending; empty: from the tasks that come.
  public var cutoffs: [SimulationDuration] = []
  /// How many dispatchers keep lists of idle agents.
  public var dispatchers = 1
  /// How much an idle agent steals at once.
  public var steal = StealAmount.one
  /// From whom an idle agent steals.
  public var victim = VictimChoice.random
  /// Tasks of this priority and above wait in a lane of their agent's own, which nobody steals from; nil: none.
  public var priorityLane: TaskPriority?
  /// The numbers that a parametric priority function is made of; what is missing is 0.
  public var weights: [Double] = []

  /// The settings of a scenario that sets none.
  public init() {}
}
