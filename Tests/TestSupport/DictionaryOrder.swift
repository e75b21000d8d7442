public import Simulation
public import Swarm

/// A policy that is broken on purpose: it starts tasks in the order of a dictionary, which differs between
/// dictionaries of equal content.
public struct DictionaryOrder: SchedulingPolicy {
  private var waiting: [TaskIndex: Bool] = [:]

  /// Begins with no tasks.
  public init(hive: HiveState) {}

  /// Keeps the task.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { waiting[task] = true }

  /// Does nothing.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks in the order of the dictionary.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for task in Array(waiting.keys.prefix(hive.idleCount)) {
      waiting[task] = nil
      assignments.start(task)
    }
  }

  /// The tasks that wait.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    var tasks = waiting.keys.sorted()
    archive.plain(&tasks)
    waiting = Dictionary(uniqueKeysWithValues: tasks.map { ($0, true) })
  }
}
