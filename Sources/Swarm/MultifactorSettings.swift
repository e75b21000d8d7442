public import Simulation

/// The weights and times of the multifactor policy.
public struct MultifactorSettings: Sendable, Equatable {
  /// The weight of the age, which grows from 0 to 1.
  public var ageWeight = 1.0
  /// The weight of the size, from 0 to 1 for the whole swarm.
  public var sizeWeight = 1.0
  /// The weight of the fair share, from 1 for a user who has used nothing to 0.
  public var fairShareWeight = 1.0
  /// The wait at which the age stops growing.
  public var largestAge = SimulationDuration(seconds: 7 * 86_400)
  /// The time in which usage loses half of its worth.
  public var usageHalfLife = SimulationDuration(seconds: 7 * 86_400)

  /// All factors with weight 1, and seven days for both times, which are Slurm's own.
  public init() {}
}
