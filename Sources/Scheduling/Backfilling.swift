public import Simulation
public import Swarm

/// The engine of EASY backfilling: first come, first served, where later tasks may jump ahead if they do not delay the
/// blocked head.
///
/// The head gets a reservation at its *shadow* time, the earliest at which it fits when running tasks end
/// as expected. A later task starts now if it fits and either ends by then or needs only agents that the
/// head will leave over (*extra*). Estimates are taken at the speed of the swarm's slowest agent. A pass
/// costs O(tasks that end before the head starts + n / 64 + tasks tried) for n waiting tasks.
public struct Backfilling<Rule: BackfillingRule>: SchedulingPolicy {
  private var rule = Rule()
  /// In order of becoming ready.
  private var queue = WaitingList()
  /// Shortest first, where the rule tries them so; else empty.
  private var shortest = WaitingList()
  private var running = ExpectedEnds()
  private var sequence = 0

  /// Begins with an empty queue and no task running.
  public init(hive: HiveState) {}

  /// Takes the task's agents into later reservations, as if its estimate were right.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    running.insert(
      task, agents: view.agents, start: hive.startTime(of: task),
      duration: view.estimate.atSpeed(hive.slowestSpeed), limit: limit(of: task, hive))
  }

  /// Puts the task at the end of the queue; O(√n) moves.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    let duration = rule.expectedDuration(of: view, estimate: view.estimate.atSpeed(hive.slowestSpeed))
    let entry = WaitingList.Entry(
      key: 0, sequence: sequence, task: task, agents: view.agents, duration: duration)
    sequence += 1
    queue.insert(entry)
    if Rule.triesShortestFirst { shortest.insert(Self.byDuration(entry)) }
  }

  /// Takes the task's agents out of later reservations; O(log running tasks), and a move of their records.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    let start = running.remove(task).start
    rule.taskFinished(hive.task(task), after: hive.now - start)
  }

  /// Starts heads while they fit, then reserves for the next head and backfills behind it.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleCount
    while let head = queue.first, head.agents <= idle {
      queue.remove(head)
      if Rule.triesShortestFirst { shortest.remove(Self.byDuration(head)) }
      idle -= head.agents
      start(head, hive, &assignments)
    }
    guard queue.count > 1, queue.leastAgents <= idle else { return }
    running.correct(now: hive.now)
    backfill(hive, idle, &assignments)
  }

  /// The head is among the candidates, but does not fit.
  private mutating func backfill(
    _ hive: HiveState, _ idle: Int, _ assignments: inout Assignments
  ) {
    guard let head = queue.first else { return }
    let reservation = running.reservation(for: head.agents, idle: idle, now: hive.now)
    let started =
      Rule.triesShortestFirst
      ? shortest.takeFitting(idle, reservation, now: hive.now)
      : queue.takeFitting(idle, reservation, now: hive.now)
    for entry in started {
      if Rule.triesShortestFirst { queue.remove(Self.byReadiness(entry)) }
      start(entry, hive, &assignments)
    }
  }

  private mutating func start(
    _ entry: WaitingList.Entry, _ hive: HiveState, _ assignments: inout Assignments
  ) {
    assignments.start(entry.task)
    running.insert(
      entry.task, agents: entry.agents, start: hive.now, duration: entry.duration,
      limit: limit(of: entry.task, hive))
  }

  /// The time after which a task ends at last if its submitter is right.
  private func limit(of task: TaskIndex, _ hive: HiveState) -> SimulationDuration {
    hive.request(of: task).atSpeed(hive.slowestSpeed)
  }

  private static func byDuration(_ entry: WaitingList.Entry) -> WaitingList.Entry {
    var entry = entry
    entry.key = entry.duration.nanoseconds
    return entry
  }

  private static func byReadiness(_ entry: WaitingList.Entry) -> WaitingList.Entry {
    var entry = entry
    entry.key = 0
    return entry
  }

  /// The rule, what waits and what runs.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&rule)
    archive.nested(&queue)
    archive.nested(&shortest)
    archive.nested(&running)
    archive.plain(&sequence)
  }
}
