import Simulation
import Swarm

extension KeyReference {
  /// The keys of the scheduler beside the policy.
  enum Scheduler {
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
      ties.entry(under: "scheduler"), ageWeight.entry(under: "scheduler"),
      sizeWeight.entry(under: "scheduler"), fairShareWeight.entry(under: "scheduler"),
      largestAge.entry(under: "scheduler"), usageHalfLife.entry(under: "scheduler"),
    ]
  }
}
