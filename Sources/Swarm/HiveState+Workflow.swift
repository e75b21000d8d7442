public import Simulation

extension HiveState {
  /// The dependencies among the tasks, those yet to be submitted included; nil where the workload is no workflow.
  public var graph: TaskGraph? { dependencies?.graph }

  /// Bytes per second between any two agents; nil where communication takes no time.
  public var bandwidth: Double? { dependencies?.bytesPerSecond }

  /// The dependencies of a task on others, ascending by parent; O(1).
  public func parents(of task: TaskIndex) -> ArraySlice<TaskGraph.Edge> {
    dependencies?.parents(of: task) ?? []
  }

  /// The dependencies of others on a task, ascending by child; O(1).
  public func children(of task: TaskIndex) -> ArraySlice<TaskGraph.Edge> {
    dependencies?.children(of: task) ?? []
  }

  /// How long so many bytes take from one agent to another.
  public func transferTime(ofBytes bytes: Int64) -> SimulationDuration {
    dependencies?.transferTime(ofBytes: bytes) ?? .zero
  }

  /// When all inputs of a ready task are on an agent, or were; O(parents).
  public func dataArrival(for task: TaskIndex, on agent: Int32) -> SimulationTime {
    dependencies?.dataArrival(for: task, on: agent) ?? SimulationTime(nanoseconds: .min)
  }

  /// Where and when a task of a workflow has finished; nil where it has not.
  public func finish(of task: TaskIndex) -> (agent: Int32, time: SimulationTime)? {
    dependencies?.finish(of: task)
  }

  /// Whether a task was submitted and is to be given its agents yet; false for one that can never run.
  public func isUnassigned(_ task: TaskIndex) -> Bool {
    guard tasks.contains(task), tasks[task].firstAgent < 0 else { return false }
    return tasks[task].status == .blocked || tasks[task].status == .queued
  }

  /// Whether a policy may start a task: it waits for no other and holds no agents.
  public func isStartable(_ task: TaskIndex) -> Bool {
    tasks.contains(task) && tasks[task].status == .queued && tasks[task].firstAgent < 0
  }

  /// The groups that the agents are numbered by.
  public var groups: [AgentGroup] { agents.groups }

  /// The group of each agent.
  public var groupOfAgent: [Int32] { agents.group }
}
