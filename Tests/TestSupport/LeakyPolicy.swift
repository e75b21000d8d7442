public import Simulation
public import Swarm
import Synchronization

/// A policy that is broken on purpose: what it takes for a run it never gives back.
public struct LeakyPolicy: SchedulingPolicy {
  private static let kept = Mutex<[[UInt8]]>([])

  private var policy = ClockReader(onset: .max)

  /// Begins with no tasks, and keeps 10,000 bytes.
  public init(hive: HiveState) {
    Self.kept.withLock { $0.append([UInt8](repeating: 1, count: 10_000)) }
  }

  /// Keeps the task.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    policy.taskBecameReady(task, hive: hive)
  }

  /// Does nothing.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks in order.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    policy.assign(hive: hive, &assignments)
  }

  /// The tasks that wait.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&policy) }
}
