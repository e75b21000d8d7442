public import Simulation

/// What a scheduling policy may know of a task: everything but its true work.
public struct TaskView: Sendable {
  /// Its place in the order of submission, from 0, which is its identity within the run.
  public let index: TaskIndex
  /// The instant at which the hive took it in.
  public let submitTime: SimulationTime
  /// When the last task that it depends on finished; its submission where it depends on none.
  public let readyTime: SimulationTime
  /// What the submitter says the work is, at speed 1, or what the hive's network has learned to expect.
  public let estimate: SimulationDuration
  /// The instant by which it should finish; `.never` where it has no deadline.
  public let deadline: SimulationTime
  /// Agents that it holds at once, at least 1.
  public let agents: Int
  /// Whom it is for; −1 where that is not known.
  public let user: Int32
  /// How urgent it is.
  public let priority: TaskPriority
  /// What kind of task it is, from 0.
  public let kind: Int

  init(index: TaskIndex, record: TaskRecord) {
    self.index = index
    submitTime = record.description.submitTime
    readyTime = record.readyTime
    estimate = record.description.estimate
    deadline = record.description.deadline
    agents = Int(record.description.agents)
    user = record.description.user
    priority = record.description.priority
    kind = Int(record.description.kind)
  }
}
