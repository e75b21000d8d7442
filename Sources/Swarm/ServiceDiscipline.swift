/// How the agents of a hive serve the tasks that its policy starts.
public enum ServiceDiscipline: UInt8, Sendable, BitwiseCopyable {
  /// A task holds its agents alone from its start to its finish.
  case runToCompletion
  /// The same, but the policy may stop it on the way; it waits again, and goes on later where it stopped.
  case preemptive
  /// All tasks that were started share the agents equally (`SharedService`).
  case shared
}
