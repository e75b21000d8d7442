/// By what a dispatch rule wants to find the least loaded agent; what it does not want costs nothing.
public enum AgentRanking: Sendable {
  /// It does not.
  case none
  /// By the number of unfinished tasks.
  case taskCount
  /// By their estimated time.
  case backlog
}
