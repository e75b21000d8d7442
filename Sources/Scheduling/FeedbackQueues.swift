public import Simulation
public import Swarm

/// The engine of policies in which tasks take turns: queues one below the other, each with a quantum.
///
/// A task enters the first queue. When it has run for its queue's quantum it goes to the end of the next queue, or of
/// the last again; the quantum doubles from queue to queue. A task runs only while none of a higher queue waits that
/// could have its agents; one that was stopped for such a task goes on with the rest of its turn, ahead of its queue.
/// Where nobody waits, turns pass without being stopped. A gang that does not fit holds back the rest of its queue.
/// `RankedTasks` says what a decision costs.
public struct FeedbackQueues<Levels: FeedbackLevels>: SchedulingPolicy {
  /// Preemptive.
  public static var discipline: ServiceDiscipline { .preemptive }

  private var tasks: RankedTasks
  /// In nanoseconds, by queue.
  private let quanta: [Int64]

  /// Begins with empty queues.
  public init(hive: HiveState) {
    let count = Levels.count(hive.scheduler)
    tasks = RankedTasks(levels: count, holdsBack: true)
    quanta = (0..<count).map { level in
      let (quantum, overflow) = hive.scheduler.quantum.nanoseconds.multipliedReportingOverflow(by: 1 << level)
      return overflow ? .max : quantum
    }
  }

  /// Takes the task in as one whose first turn begins now; O(1).
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    tasks.hold(
      RankedTask(
        rank: 0, sequence: tasks.takeSequence(), task: task, agents: hive.task(task).agents,
        turnBegan: hive.timeRun(of: task).nanoseconds))
  }

  /// Puts the task at the end of the first queue; O(log waiting).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    tasks.wait(
      RankedTask(rank: 0, sequence: tasks.takeSequence(), task: task, agents: hive.task(task).agents))
  }

  /// Forgets the task; O(running tasks).
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) { tasks.finish(task) }

  /// Ends the turns that are over, has the first tasks in order run, and asks for a pass at the end of the next turn.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    // Turns that end at one instant go on in the order in which they began.
    for place in tasks.running.indices.sorted(by: { tasks.running[$0].sequence < tasks.running[$1].sequence })
    {
      endTurns(place, hive)
    }
    for task in tasks.choose(hive, &assignments) { tasks.wait(task) }
    guard tasks.waitingCount > 0 else { return }
    for task in tasks.running {
      let rest = quanta[task.level] - (hive.timeRun(of: task.task).nanoseconds - task.turnBegan)
      assignments.requestPass(at: hive.now.saturatingAdding(SimulationDuration(nanoseconds: rest)))
    }
  }

  /// Moves a running task on by the turns that it has used up.
  ///
  /// Turns that ended earlier did so beside an empty queue; only one that ends now puts the task behind others.
  private mutating func endTurns(_ place: Int, _ hive: HiveState) {
    var task = tasks.running[place]
    let timeRun = hive.timeRun(of: task.task).nanoseconds
    guard timeRun - task.turnBegan >= quanta[task.level] else { return }
    while timeRun - task.turnBegan >= quanta[task.level] && task.level < quanta.count - 1 {
      task.turnBegan += quanta[task.level]
      task.level += 1
    }
    let used = timeRun - task.turnBegan
    task.turnBegan += used / quanta[task.level] * quanta[task.level]
    if task.turnBegan == timeRun { task.sequence = tasks.takeSequence() }
    tasks.replaceRunning(at: place, by: task)
  }

  /// Hands over the queues; the quanta are settings.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&tasks) }
}
