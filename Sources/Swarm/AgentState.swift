/// What an agent is doing.
public enum AgentState: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Holds no task.
  case idle
  /// Holds a task that runs.
  case working
  /// Holds a task whose input data is on the way.
  case communicating
}
