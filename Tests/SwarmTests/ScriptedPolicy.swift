import Simulation
import Swarm

/// A policy whose decisions a test scripts, wrong ones above all.
///
/// Tasks are scripted by index; they become ready at their submission.
struct ScriptedPolicy: SchedulingPolicy {
  typealias Script = @Sendable (HiveState, inout Assignments) -> Void

  /// The script of the policies that are made while it is set.
  @TaskLocal static var script: Script = { _, _ in }

  private let script: Script

  init(hive: HiveState) { script = Self.script }

  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {}

  mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  mutating func assign(hive: HiveState, _ assignments: inout Assignments) { script(hive, &assignments) }

  mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
