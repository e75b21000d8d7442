import Simulation
public import Swarm

extension TaskDescription {
  /// A task with times in seconds; the estimate is the work where none is given.
  public static func test(
    _ id: Int64, at submit: Double, work: Double, estimate: Double? = nil, deadline: Double? = nil,
    agents: Int32 = 1, user: Int32 = -1, priority: TaskPriority = .medium
  ) -> TaskDescription {
    TaskDescription(
      id: id, submitTime: SimulationTime(seconds: submit), work: SimulationDuration(seconds: work),
      estimate: SimulationDuration(seconds: estimate ?? work),
      deadline: deadline.map(SimulationTime.init(seconds:)) ?? .never, agents: agents, user: user,
      priority: priority)
  }
}
