/// Decides for a policy that is a program of its own: told of tasks and asked in each pass, as a `SchedulingPolicy` is.
///
/// A reference, because the conversation with a program is shared by whoever has part in the run; one run on one
/// thread has it to itself.
public protocol ExternalDecider: AnyObject, Sendable {
  /// A task holds agents that another policy gave it: see `SchedulingPolicy.taskIsHolding(_:hive:)`.
  func taskIsHolding(_ task: TaskIndex, hive: HiveState)

  /// A task can start from now on.
  func taskBecameReady(_ task: TaskIndex, hive: HiveState)

  /// A task has finished; its agents are idle again.
  func taskFinished(_ task: TaskIndex, hive: HiveState)

  /// Decides what starts at this instant, or says in `assignments` why it cannot.
  func assign(hive: HiveState, _ assignments: inout Assignments)
}
