import Simulation
import Swarm

extension KeyReference {
  /// The policy and its settings; each policy reads what concerns it.
  enum Scheduler {
    static let policy = Key(
      "policy", .word(among: [], allowed: "see `apiary list policies`"), .fault, "the scheduling policy")
    static let choices = Key(
      "choices", .integer(1...1000), .value(.integer(2)),
      "agents drawn for each one that a task needs, under `power-of-d-choices` and `late-binding`")
    static let cutoffs = Key(
      "cutoffs", Rule<[SimulationDuration]>.ascendingDurations(limit: 1000),
      .means("such that all agents' intervals have equal work"),
      "estimates that bound the sizes of each part of the agents, under `size-interval-assignment`")
    static let dispatchers = Key(
      "dispatchers", .integer(1...1_000_000), .value(.integer(1)),
      "dispatchers that keep lists of idle agents, under `join-idle-queue`")
    static let steal = Key(
      "steal", Rule<StealAmount>.word, .value(.string("one")),
      "how many of the waiting tasks an idle agent takes, under `work-stealing`")
    static let victim = Key(
      "victim", Rule<VictimChoice>.word, .value(.string("random")),
      "from whom it takes them: from any, or from the nearest number on a ring")
    static let priorityLane = Key(
      "priority-lane", Rule<String>.word(among: TaskPriority.allCases.map(\.name)), .means("there is none"),
      "tasks of this priority and above go first and are not stolen, under `work-stealing`")

    static let entries = [
      policy.entry(under: "scheduler"), choices.entry(under: "scheduler"), cutoffs.entry(under: "scheduler"),
      dispatchers.entry(under: "scheduler"), steal.entry(under: "scheduler"),
      victim.entry(under: "scheduler"),
      priorityLane.entry(under: "scheduler"),
    ]
  }
}
