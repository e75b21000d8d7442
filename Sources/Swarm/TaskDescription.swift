public import Simulation

/// A task as its submitter describes it: what a workload source yields and the hive takes in.
public struct TaskDescription: Hashable, Sendable, BitwiseCopyable {
  /// The task's number in its source: the job number of a trace, or a count from 0.
  public var id: Int64
  /// The instant at which the hive takes it in; tasks of a source come in ascending order of it.
  public var submitTime: SimulationTime
  /// Work, as the time that agents of speed 1 need for it.
  public var work: SimulationDuration
  /// What the submitter says the work is; policies see this and never `work`.
  public var estimate: SimulationDuration
  /// The instant by which it should finish, or `.never`.
  public var deadline: SimulationTime
  /// Agents that it holds at once, from start to finish (a gang).
  public var agents: Int32
  /// Whom it is for, or −1 where that is not known.
  public var user: Int32
  /// How urgent it is, for policies that ask.
  public var priority: TaskPriority
  /// What kind of task it is: a place in `HiveConfiguration.kinds`, or 0 where those are none.
  public var kind: UInt16

  /// A task; by default of one agent, medium priority, no known user, no deadline and the first kind.
  public init(
    id: Int64, submitTime: SimulationTime, work: SimulationDuration, estimate: SimulationDuration,
    deadline: SimulationTime = .never, agents: Int32 = 1, user: Int32 = -1,
    priority: TaskPriority = .medium, kind: UInt16 = 0
  ) {
    self.id = id
    self.submitTime = submitTime
    self.work = work
    self.estimate = estimate
    self.deadline = deadline
    self.agents = agents
    self.user = user
    self.priority = priority
    self.kind = kind
  }
}
