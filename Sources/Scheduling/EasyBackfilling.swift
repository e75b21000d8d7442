public import Simulation
public import Swarm

/// First come, first served, where later tasks may jump ahead if they do not delay the blocked head.
///
/// The head gets a reservation at its *shadow* time, the earliest at which it fits when running tasks end
/// as estimated. A later task starts now if it fits and either ends by then or needs only agents that the
/// head will leave over (*extra*). Estimates are taken at the speed of the swarm's slowest agent. A pass
/// costs O(running + queue length).
///
/// Source: Lifka, "The ANL/IBM SP scheduling system", JSSPP 1995; Mu'alem & Feitelson, IEEE TPDS 12(6), 2001.
public struct EasyBackfilling: SchedulingPolicy {
  private var queue: [TaskIndex] = []
  private var running = ExpectedEnds()

  /// Begins with an empty queue and no task running.
  public init(hive: HiveState) {}

  /// Takes the task's agents into later reservations; O(running tasks).
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    let end = hive.startTime(of: task).saturatingAdding(view.estimate.atSpeed(hive.slowestSpeed))
    running.insert(task, agents: view.agents, end: end)
  }

  /// Puts the task at the end of the queue; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { queue.append(task) }

  /// Takes the task's agents out of later reservations; O(running tasks).
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) { running.remove(task) }

  /// Starts heads while they fit, then reserves for the next head and backfills behind it.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    guard hive.idleCount > 0, !queue.isEmpty else { return }
    var idle = hive.idleCount
    let started = startHeads(hive, &idle, &assignments)
    queue.removeFirst(started)
    guard idle > 0, queue.count > 1 else { return }
    backfill(hive, &idle, &assignments)
  }

  /// Starts tasks from the head while they fit, and returns how many.
  private mutating func startHeads(
    _ hive: HiveState, _ idle: inout Int, _ assignments: inout Assignments
  ) -> Int {
    for (position, index) in queue.enumerated() {
      let task = hive.task(index)
      guard task.agents <= idle else { return position }
      start(task, hive, &idle, &assignments)
    }
    return queue.count
  }

  private mutating func backfill(
    _ hive: HiveState, _ idle: inout Int, _ assignments: inout Assignments
  ) {
    var (shadow, extra) = running.reservation(for: hive.task(queue[0]).agents, idle: idle, now: hive.now)
    var kept = 1
    for position in 1..<queue.count {
      let task = hive.task(queue[position])
      let endsInTime = expectedEnd(task, hive) <= shadow
      if task.agents <= idle && (endsInTime || task.agents <= extra) {
        if !endsInTime { extra -= task.agents }
        start(task, hive, &idle, &assignments)
      } else {
        queue[kept] = queue[position]
        kept += 1
      }
    }
    queue.removeLast(queue.count - kept)
  }

  private mutating func start(
    _ task: TaskView, _ hive: HiveState, _ idle: inout Int, _ assignments: inout Assignments
  ) {
    assignments.start(task.index)
    running.insert(task.index, agents: task.agents, end: expectedEnd(task, hive))
    idle -= task.agents
  }

  private func expectedEnd(_ task: TaskView, _ hive: HiveState) -> SimulationTime {
    hive.now.saturatingAdding(task.estimate.atSpeed(hive.slowestSpeed))
  }

  /// The queue and the expected ends of what runs.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&queue)
    archive.nested(&running)
  }
}
