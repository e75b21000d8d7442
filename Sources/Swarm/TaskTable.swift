public import Simulation

/// Rows of the outcome file's `tasks` group, a column each; times and durations in nanoseconds.
public struct TaskTable: Sendable, Equatable {
  /// Stands for an instant that did not come; written as NaN.
  public static let missing = Int64.min

  /// The task's number in its workload, as `TaskDescription.id`.
  public var task: [Int64] = []
  /// The instant of submission.
  public var submitTime: [Int64] = []
  /// When the last task that it depends on finished; equals `submitTime` where it depends on none.
  public var readyTime: [Int64] = []
  /// The instant of its start; `missing` where it has not started.
  public var startTime: [Int64] = []
  /// The instant of its finish; `missing` where it has not finished.
  public var finishTime: [Int64] = []
  /// The time that agents of speed 1 need for it.
  public var work: [Int64] = []
  /// How many agents it holds at once.
  public var agents: [Int32] = []
  /// Raw values of `TaskPriority`.
  public var priority: [UInt8] = []
  /// Raw values of `TaskStatus`.
  public var status: [UInt8] = []
  /// The lowest-numbered agent that it holds or held last; −1 where it waits, and where it shares all agents.
  public var firstAgent: [Int32] = []

  /// Time on its agents, a share of an agent counting as that share; `missing` where it has not finished.
  ///
  /// Empty, like the next, where each task runs from its start to its finish.
  public var runTime: [Int64] = []
  /// How often it was stopped.
  public var preemptions: [Int32] = []

  /// A table without rows.
  public init() {}

  /// How many rows it has.
  public var count: Int { task.count }

  /// Removes all rows and keeps the storage.
  public mutating func removeAll() {
    task.removeAll(keepingCapacity: true)
    submitTime.removeAll(keepingCapacity: true)
    readyTime.removeAll(keepingCapacity: true)
    startTime.removeAll(keepingCapacity: true)
    finishTime.removeAll(keepingCapacity: true)
    work.removeAll(keepingCapacity: true)
    agents.removeAll(keepingCapacity: true)
    priority.removeAll(keepingCapacity: true)
    status.removeAll(keepingCapacity: true)
    firstAgent.removeAll(keepingCapacity: true)
    runTime.removeAll(keepingCapacity: true)
    preemptions.removeAll(keepingCapacity: true)
  }
}

extension TaskTable {
  mutating func append(_ progress: TaskProgress, isFinished: Bool) {
    runTime.append(isFinished ? progress.timeRun.nanoseconds : Self.missing)
    preemptions.append(progress.preemptions)
  }

  mutating func append(_ record: TaskRecord) {
    task.append(record.description.id)
    submitTime.append(record.description.submitTime.nanoseconds)
    readyTime.append(record.status == .blocked ? Self.missing : record.readyTime.nanoseconds)
    startTime.append(record.startTime.nanoseconds)
    finishTime.append(record.finishTime.nanoseconds)
    work.append(record.description.work.nanoseconds)
    agents.append(record.description.agents)
    priority.append(record.description.priority.rawValue)
    status.append(record.status.rawValue)
    firstAgent.append(record.firstAgent)
  }
}

extension TaskTable: Snapshotted {
  /// All columns.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&task)
    archive.plain(&submitTime)
    archive.plain(&readyTime)
    archive.plain(&startTime)
    archive.plain(&finishTime)
    archive.plain(&work)
    archive.plain(&agents)
    archive.plain(&priority)
    archive.plain(&status)
    archive.plain(&firstAgent)
    archive.plain(&runTime)
    archive.plain(&preemptions)
    let lengths = [
      submitTime.count, readyTime.count, startTime.count, finishTime.count, work.count, agents.count,
      priority.count, status.count, firstAgent.count,
    ]
    let progress = [runTime.count, preemptions.count]
    let isWhole = lengths.allSatisfy { $0 == count } && (progress == [0, 0] || progress == [count, count])
    if !isWhole { archive.fail() }
  }
}
