public import Simulation

/// How a run saves itself.
public struct CheckpointPlan: Sendable, Equatable {
  /// Simulated time between two checkpoints, above zero.
  public var interval: SimulationDuration
  /// Whether the last checkpoint stays when the run is complete.
  public var isKept: Bool

  /// A checkpoint at the first pause of the simulation at or after each multiple of `interval`.
  public init(interval: SimulationDuration, isKept: Bool = false) {
    self.interval = interval
    self.isKept = isKept
  }
}
