// What policies may ask about who does what, and how that went.

public import Simulation

extension HiveState {
  /// How many kinds of tasks there are; one where none are named.
  public var kindCount: Int { agents.skills.kindCount }

  /// Whether there are kinds of tasks that not all agents may run.
  public var isRestrictingKinds: Bool { agents.skills.isRestricting }

  /// The agents that this pass has to give away.
  public var idleAgents: IdleAgents { IdleAgents(agents.idle, skills: agents.skills) }

  /// How well an agent does a kind of task, from 0 to 1; O(1).
  public func proficiency(of agent: Int32, in kind: Int) -> Double {
    agents.skills.proficiency(group: Int(agents.group[Int(agent)]), kind: kind)
  }

  /// Work of a kind that an agent does per second: its speed times its proficiency; O(1).
  public func speed(of agent: Int32, in kind: Int) -> Double { agents.speed(Int(agent), kind: kind) }

  /// Whether an agent may run tasks of a kind; O(1).
  public func permits(_ agent: Int32, kind: Int) -> Bool { agents.skills.permits(Int(agent), kind: kind) }

  /// The agents that may run tasks of a kind, ascending; nil where all may.
  ///
  /// O(1).
  public func agents(for kind: Int) -> [Int32]? { agents.skills.members(of: kind) }

  /// Appends all idle agents, ascending; O(agents / 64 + idle agents).
  public func appendIdleAgents(to list: inout [Int32]) { agents.idle.append(to: &list) }
}

extension HiveState {
  /// The time from start to finish of a task that has finished just now.
  public func runTime(of task: TaskIndex) -> SimulationDuration {
    tasks[task].finishTime - tasks[task].startTime
  }
}
