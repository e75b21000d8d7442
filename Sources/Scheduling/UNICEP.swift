public import Simulation
public import Swarm

/// Scores tasks by wait / (log2(agents) · estimate): those that have waited long for their length, and small ones.
///
/// The logarithm for one agent, zero, counts as 10⁻¹⁵: single tasks come before gangs as soon as they have waited at
/// all, in the order of wait / estimate.
///
/// Source: Tang, Lan, Desai & Buettner, "Fault-aware, utility-based job scheduling on Blue Gene/P systems", CLUSTER
/// 2009; in this form Carastan-Santos & de Camargo, SC 2017.
public struct UNICEP: TaskScore {
  /// Keeps nothing.
  public init(hive: HiveState) {}

  /// log2(agents) · estimate in seconds, an estimate below 0.1 s counting as 0.1 s.
  public mutating func facts(of task: TaskView, hive: HiveState) -> Double {
    max(1e-15, ReproducibleMath.log2(Double(task.agents))) * task.estimateSeconds
  }

  /// The wait over that.
  public func score(_ facts: Double, waitSeconds: Double) -> Double { waitSeconds / facts }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
