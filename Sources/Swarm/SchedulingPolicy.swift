public import Simulation

/// Decides which ready tasks start when, and on which agents.
///
/// A policy sees the hive read-only and never a task's true work. It is told of every task that becomes
/// ready and of every one that finishes, keeps what order it needs of its own, and answers each pass with
/// assignments. Its random numbers come from streams keyed with `hive.seed`.
public protocol SchedulingPolicy: Sendable {
  /// How the agents serve the tasks that it starts; by default each to its end.
  static var discipline: ServiceDiscipline { get }

  /// A policy for a hive in which no task has been submitted yet.
  init(hive: HiveState)

  /// A task can start from now on.
  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState)

  /// A task has finished; its agents are idle again.
  mutating func taskFinished(_ task: TaskIndex, hive: HiveState)

  /// Decides what starts at this instant, and, where the policy is preemptive, what stops. All completions and arrivals of the instant have been told.
  mutating func assign(hive: HiveState, _ assignments: inout Assignments)

  /// The random streams that it draws from, always in one order, for whoever looks for the cause of a difference;
  /// by default none.
  var streams: [RandomStream] { get }
}

extension SchedulingPolicy {
  /// Each task runs to its end.
  public static var discipline: ServiceDiscipline { .runToCompletion }
  /// Empty: the policy draws no numbers.
  public var streams: [RandomStream] { [] }
}
