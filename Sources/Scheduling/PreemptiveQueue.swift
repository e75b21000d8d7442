public import Simulation
public import Swarm

/// The engine of policies that have the tasks with the least ranks run, and stop others for them.
///
/// On m agents the m best tasks of one agent run; gangs run where they fit what better tasks leave
/// (`RankedTasks`, which says what a decision costs). A task that goes on does so on the lowest-numbered idle agents;
/// none moves while it runs, so that agents of several speeds get tasks without regard to rank.
public struct PreemptiveQueue<Rule: PreemptionRule>: SchedulingPolicy {
  /// Preemptive.
  public static var discipline: ServiceDiscipline { .preemptive }

  private var tasks = RankedTasks()
  /// By how much a task that waits must be better.
  private let quantum: Int64

  /// Begins with no task.
  public init(hive: HiveState) {
    quantum = Rule.growsWhileRunning ? hive.scheduler.quantum.nanoseconds : 0
  }

  /// Takes the task in as one that runs; O(1).
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) { tasks.hold(ranked(task, hive)) }

  /// Has the task wait in its place by rank; O(log waiting).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    tasks.wait(ranked(task, hive))
  }

  private mutating func ranked(_ task: TaskIndex, _ hive: HiveState) -> RankedTask {
    RankedTask(
      rank: Rule.rank(task, overhead: .zero, hive: hive), sequence: tasks.takeSequence(), task: task,
      agents: hive.task(task).agents)
  }

  /// Forgets the task; O(running tasks).
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) { tasks.finish(task) }

  /// Stops the tasks that are no longer among the best, and starts those that are.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    let quantum = quantum
    tasks.updateRunning { task in
      task.rank = Rule.rank(task.task, overhead: .zero, hive: hive).subtractingClamped(quantum)
      // Of equals one that waits goes first, for the quantum is over.
      if Rule.growsWhileRunning { task.sequence |= 1 << 62 }
    }
    for var task in tasks.choose(hive, &assignments) {
      task.rank = Rule.rank(task.task, overhead: hive.scheduler.checkpointCost, hive: hive)
      if Rule.growsWhileRunning { task.sequence = tasks.takeSequence() }
      tasks.wait(task)
    }
    if Rule.growsWhileRunning { requestPass(hive, &assignments) }
  }

  /// Asks for a pass when the best task that waits will be a quantum better than the worst that runs.
  private func requestPass(_ hive: HiveState, _ assignments: inout Assignments) {
    // One of the last rank never gets better than others.
    guard let next = tasks.waiting[0].first, next.rank < .max else { return }
    var delay = Int64.max
    for task in tasks.running {
      let rank = Rule.rank(task.task, overhead: .zero, hive: hive)
      delay = min(delay, next.rank.subtractingClamped(rank))
    }
    // A gang that does not fit may be better already.
    let wait = delay > -quantum ? delay.subtractingClamped(-quantum) : quantum
    assignments.requestPass(at: hive.now.saturatingAdding(SimulationDuration(nanoseconds: wait)))
  }

  /// Hands over the tasks; the quantum is a setting.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&tasks) }
}

extension Int64 {
  /// The difference, or the end of the range beyond which it is.
  func subtractingClamped(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other > 0 ? .min : .max) : difference
  }
}
