import Simulation

extension HiveFault: CustomStringConvertible {
  /// One line: the task, the instant in seconds, and what was wrong.
  public var description: String {
    switch self {
    case .notStartable(let task, let status, let time):
      "the policy started task \(task) at \(time.seconds) s, which is \(status.name), not queued"
    case .notStoppable(let task, let status, let time):
      "the policy stopped task \(task) at \(time.seconds) s, which is \(status.name); only a preemptive policy may "
        + "stop a task, and only one that is running"
    case .badShare(let task, let needed, let free, let time):
      "the policy started task \(task) at \(time.seconds) s, which needs \(needed) slot\(needed == 1 ? "" : "s") on agents that are not "
        + "chosen, of \(free) that are free"
    case .badAgents(let task, let agents, let needed, let idle, let time):
      "the policy started task \(task) at \(time.seconds) s on \(Self.text(agents)), which needs \(needed) "
        + "different idle agents in ascending order, of \(idle) that are idle and may run it"
    case .policyFailed(let reason, let time): "\(reason), at \(time.seconds) s"
    case .timeOverflow(let task, let time):
      "task \(task), started at \(time.seconds) s, would end after the end of simulated time (292 years)"
    case .notConserved(let submitted, let finished, let failed, let running, let queued):
      "tasks were lost or doubled: \(submitted) submitted, but \(finished) finished + \(failed) failed + "
        + "\(running) running + \(queued) queued"
    case .kindsAreShared:
      "the policy shares agents among tasks, which needs agents of full proficiency in all kinds of tasks"
    case .stalled(let queued, let time):
      "the policy leaves \(queued) task\(queued == 1 ? "" : "s") waiting at \(time.seconds) s although nothing is running"
    }
  }

  private static func text(_ agents: [Int32]) -> String {
    agents.isEmpty ? "any agents" : "agents " + agents.map(String.init).joined(separator: ", ")
  }
}
