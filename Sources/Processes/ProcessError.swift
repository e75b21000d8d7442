/// What goes wrong in the machinery of processes, as against what a process throws itself.
public enum ProcessError: Error, Equatable {
  /// The environment was closed: thrown in every process that was still waiting.
  case closed
  /// Nothing is pending any more, and the event that the run was to reach has not happened.
  case neverHappened
}
