public import Simulation
public import Swarm

/// Starts, as long as one fits, the waiting task that needs the most agents of those that fit.
///
/// It leaves the fewest agents idle at each step; among equals the one that waits longest comes first. Every decision
/// costs O(√n) moves for n waiting tasks. Source: Johnson, "Near-optimal bin packing algorithms", MIT, 1973; as a
/// queueing discipline, Feitelson, Rudolph & Schwiegelshohn, "Parallel job scheduling: a status report", JSSPP 2004.
public struct BestFit: SchedulingPolicy {
  /// Sorted by −agents.
  private var queue = WaitingList()
  private var sequence = 0

  /// Begins with an empty queue.
  public init(hive: HiveState) {}

  /// Puts the task behind those that need as many agents or more; O(√n) moves.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    queue.insert(
      WaitingList.Entry(
        key: -Int64(view.agents), sequence: sequence, task: task, agents: view.agents,
        duration: view.estimate))
    sequence += 1
  }

  /// Does nothing: the hive itself counts the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts the largest task that fits until none does; O(n) where agents differ in what they may run.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    // What is idle only shrinks, so that going through the queue once finds the same tasks as searching again and again.
    guard !hive.isRestrictingKinds else { return queue.startAllThatFit(hive, &assignments) }
    var idle = hive.idleCount
    while idle > 0, let entry = queue.removeLargest(fitting: idle) {
      idle -= entry.agents
      assignments.start(entry.task)
    }
  }

  /// The queue.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&queue)
    archive.plain(&sequence)
  }
}
