public import Simulation

/// The cause of an interruption by which a process loses a unit of a resource.
public struct Preempted: Sendable {
  /// When the process had got the unit.
  public let usedSince: SimulationTime
  /// The priority of the request that took it.
  public let byPriority: Int
}
