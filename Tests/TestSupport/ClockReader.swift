public import Simulation
public import Swarm

/// A policy that is broken on purpose: it asks the wall clock whether the youngest or the oldest task starts.
public struct ClockReader: SchedulingPolicy {
  private var waiting: [TaskIndex] = []
  /// The task from which on it asks the clock; those before start in order.
  private let onset: TaskIndex

  /// Begins with no tasks.
  public init(hive: HiveState) { self.init(onset: 0) }

  init(onset: TaskIndex) { self.onset = onset }

  /// Keeps the task.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { waiting.append(task) }

  /// Does nothing.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts the youngest or the oldest task, as the clock has it.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for _ in 0..<min(hive.idleCount, waiting.count) {
      let elapsed = ContinuousClock().systemEpoch.duration(to: .now).components.attoseconds
      // A few microseconds decide, which no two runs have in common for long.
      let isEven = elapsed / 1_000_000_000 % 2 == 0
      let isOrderly = isEven || waiting[0] < onset
      assignments.start(isOrderly ? waiting.removeFirst() : waiting.removeLast())
    }
  }

  /// The tasks that wait.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&waiting) }
}
