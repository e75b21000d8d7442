public import Simulation
public import Swarm

/// A policy that is a program of its own: passes everything on to the `ExternalDecider` of the hive.
///
/// What a decision costs is the program's matter. The state of a program cannot be saved.
public struct ExternalPolicy: SchedulingPolicy {
  private let decider: (any ExternalDecider)?

  /// Takes the decider from the hive's settings.
  public init(hive: HiveState) { decider = hive.decider }

  /// Tells the decider.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    decider?.taskIsHolding(task, hive: hive)
  }

  /// Tells the decider.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    decider?.taskBecameReady(task, hive: hive)
  }

  /// Tells the decider.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    decider?.taskFinished(task, hive: hive)
  }

  /// Asks the decider; without one, ends the run.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    guard let decider else { return assignments.fail(because: "no program was given that decides") }
    decider.assign(hive: hive, &assignments)
  }

  /// Fails: nobody but the program knows what it keeps.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.fail() }
}
