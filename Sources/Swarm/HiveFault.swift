public import Simulation

/// What ends a run early: a rule of the hive that was broken, or a limit that was passed.
public enum HiveFault: Error, Equatable, Sendable {
  /// A policy started a task that is not waiting.
  case notStartable(task: Int64, status: TaskStatus, time: SimulationTime)
  /// A policy stopped a task that is not running, or that its kind of policy may not stop.
  case notStoppable(task: Int64, status: TaskStatus, time: SimulationTime)
  /// A policy started a task among those that share the agents, on agents of its choice or beyond the slots.
  case badShare(task: Int64, needed: Int32, free: Int, time: SimulationTime)
  /// A policy started a task on agents that are not idle, twice on one, that may
  /// not do its kind, or on a wrong number of them.
  case badAgents(task: Int64, agents: [Int32], needed: Int32, idle: Int, time: SimulationTime)
  /// A policy that is a program of its own could not decide.
  case policyFailed(reason: String, time: SimulationTime)
  /// A task would finish after the end of representable time.
  case timeOverflow(task: Int64, time: SimulationTime)
  /// Tasks were lost or doubled.
  case notConserved(submitted: Int, finished: Int, failed: Int, running: Int, queued: Int)
  /// Tasks share agents under the policy, and the agents are not equally proficient in all kinds.
  case kindsAreShared
  /// Ready tasks wait for ever: the policy starts none of them although nothing is running.
  case stalled(queued: Int, time: SimulationTime)
}
