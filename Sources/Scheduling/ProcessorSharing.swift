public import Simulation
public import Swarm

/// Starts tasks in order while there are slots; all that run share the agents equally, without quanta.
///
/// Without a limit of slots every task starts at once and this is processor sharing; with one slot per agent, and tasks of
/// one agent, it is first come, first served. A head that does not fit the slots blocks the rest. A decision costs
/// O(log n) for n running tasks. Source: Kleinrock, "Time-shared systems: a theoretical treatment", JACM 14(2), 1967; for
/// limited slots Avi-Itzhak & Halfin, "Expected response times in a non-symmetric time sharing queue", ITC 12, 1988.
public struct ProcessorSharing: SchedulingPolicy {
  /// Shared.
  public static var discipline: ServiceDiscipline { .shared }

  private var queue = TaskQueue()

  /// Begins with no task.
  public init(hive: HiveState) {}

  /// Puts the task at the end of the queue; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { queue.append(task) }

  /// Does nothing: the hive itself counts the slots.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts tasks from the head of the queue while there are slots for them.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var free = hive.slotCount - hive.sharedDemand
    while let head = queue.first {
      let needed = hive.task(head).agents
      guard needed <= free else { return }
      free -= needed
      assignments.start(queue.removeFirst())
    }
  }

  /// Hands over the queue.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&queue) }
}
