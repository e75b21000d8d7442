import Simulation
import Swarm

extension KeyReference {
  /// The policy and its settings; each policy reads what concerns it.
  enum Scheduler {
    static let policy = Key(
      "policy", .wordOrTable(among: [], allowed: "see `apiary list policies`"), .fault,
      "the scheduling policy: one of Apiary's, or a [program of one's own](external-policies.md)")
    static let policyCommand = Key(
      "command", Rule<[String]>.commandLine, .fault,
      "the program and its arguments, started in the scenario's folder; a name without a slash is searched in `$PATH`"
    )
    static let policyTimeout = Key(
      "timeout", .duration(allowsZero: false), .value(.string("10s")),
      "wall time that the program has for each answer")
    static let checkpointCost = Key(
      "checkpoint-cost", .duration(allowsZero: true), .value(.string("0s")),
      "work added to a task each time that it goes on after it was stopped (policies that stop tasks)")
    static let quantum = Key(
      "quantum", .duration(allowsZero: false), .value(.string("100ms")),
      "how long a task runs before others get their turn (round-robin-quantum, multi-level-feedback: of the first queue, "
        + "least-attained-service, least-laxity-first)")
    static let levels = Key(
      "levels", Rule<Int>.integer(1...16), .value(.integer(3)), "queues (multi-level-feedback)")
    static let aging = Key(
      "aging", .duration(allowsZero: false), .value(.string("1h")),
      "wait that is worth one level of priority (priority-aging)")
    static let slots = Key(
      "slots", Rule<Int>.integer(1...1_000_000_000), .means("any number"),
      "tasks that share an agent at once, at most (processor-sharing)")

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

    static let weights = Key(
      "weights", Rule<[Double]>.numbers(-1e9...1e9, count: 1...1000), .means("all 0"),
      "the numbers of `weighted-priority` (at most 10, by feature) or `network-priority` (6 for each hidden unit), or what a program is told in `hello`; see [evolution.md](evolution.md#in-a-scenario)"
    )

    private static let weight = Rule<Double>.number(0...1e9)
    private static let sevenDays = Key<SimulationDuration>.Absence.value(.string("7d"))

    static let ties = Key(
      "ties", Rule<TieOrder>.word, .value(.string("batched")),
      "one pass for all that happens at one instant, or one after each event, arrivals first")
    static let ageWeight = Key(
      "age-weight", weight, .value(.integer(1)), "of `multifactor`: weight of the wait")
    static let sizeWeight = Key(
      "size-weight", weight, .value(.integer(1)), "of `multifactor`: weight of the agents needed")
    static let fairShareWeight = Key(
      "fair-share-weight", weight, .value(.integer(1)),
      "of `multifactor`: weight of how little the user has used")
    static let largestAge = Key(
      "largest-age", .duration(allowsZero: false), sevenDays,
      "of `multifactor`: the wait at which its term stops growing")
    static let usageHalfLife = Key(
      "usage-half-life", .duration(allowsZero: false), sevenDays,
      "of `multifactor`: the time in which past usage loses half of its worth")

    static let entries = [
      policy.entry(under: "scheduler"),
      policyCommand.entry(under: "scheduler.policy"), policyTimeout.entry(under: "scheduler.policy"),
      checkpointCost.entry(under: "scheduler"), quantum.entry(under: "scheduler"),
      levels.entry(under: "scheduler"), aging.entry(under: "scheduler"), slots.entry(under: "scheduler"),
      choices.entry(under: "scheduler"), cutoffs.entry(under: "scheduler"),
      dispatchers.entry(under: "scheduler"), steal.entry(under: "scheduler"),
      victim.entry(under: "scheduler"),
      priorityLane.entry(under: "scheduler"), weights.entry(under: "scheduler"),
      ties.entry(under: "scheduler"), ageWeight.entry(under: "scheduler"),
      sizeWeight.entry(under: "scheduler"), fairShareWeight.entry(under: "scheduler"),
      largestAge.entry(under: "scheduler"), usageHalfLife.entry(under: "scheduler"),
    ]
  }
}
