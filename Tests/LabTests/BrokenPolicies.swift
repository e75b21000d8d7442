import Simulation
import Swarm

/// A policy that is broken on purpose: it starts tasks in the order of a dictionary, which differs between
/// dictionaries of equal content.
struct DictionaryOrder: SchedulingPolicy {
  private var waiting: [TaskIndex: Bool] = [:]

  init(hive: HiveState) {}

  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { waiting[task] = true }

  mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for task in Array(waiting.keys.prefix(hive.idleCount)) {
      waiting[task] = nil
      assignments.start(task)
    }
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    var tasks = waiting.keys.sorted()
    archive.plain(&tasks)
    waiting = Dictionary(uniqueKeysWithValues: tasks.map { ($0, true) })
  }
}

/// A policy that is broken on purpose: it asks the wall clock whether the youngest or the oldest task starts.
struct ClockReader: SchedulingPolicy {
  private var waiting: [TaskIndex] = []

  init(hive: HiveState) {}

  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { waiting.append(task) }

  mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for _ in 0..<min(hive.idleCount, waiting.count) {
      let elapsed = ContinuousClock().systemEpoch.duration(to: .now).components.attoseconds
      // A few microseconds decide, which no two runs have in common for long.
      let isEven = elapsed / 1_000_000_000 % 2 == 0
      assignments.start(isEven ? waiting.removeFirst() : waiting.removeLast())
    }
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&waiting) }
}
