import Simulation
import Swarm

extension KeyReference {
  /// What policies are set to; each reads what concerns it.
  enum Scheduler {
    static let policy = Key(
      "policy", .word(among: [], allowed: "see `apiary list policies`"), .fault, "the scheduling policy")
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

    static let entries = [
      policy.entry(under: "scheduler"), checkpointCost.entry(under: "scheduler"),
      quantum.entry(under: "scheduler"), levels.entry(under: "scheduler"), aging.entry(under: "scheduler"),
      slots.entry(under: "scheduler"),
    ]
  }
}
