public import Simulation

/// Decides which ready tasks start when, and on which agents.
///
/// A policy sees the hive read-only and never a task's true work. It is told of every task that becomes
/// ready and of every one that finishes, keeps what order it needs of its own, and answers each pass with
/// assignments. Its random numbers come from streams keyed with `hive.seed`.
///
/// `snapshot(_:)` lists all that the policy keeps, so that a run can be saved and go on in another process.
public protocol SchedulingPolicy: Sendable, Snapshotted {
  /// How the agents serve the tasks that it starts; by default each to its end.
  static var discipline: ServiceDiscipline { get }

  /// A policy that has been told of no task yet.
  init(hive: HiveState)

  /// A task holds agents that another policy gave it: told before anything else where this one takes over in
  /// mid-run.
  ///
  /// The task's end will be told as of any other. The default does nothing, which is right for a policy that keeps no
  /// account of what runs.
  mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState)

  /// A task can start from now on.
  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState)

  /// A task has finished; its agents are idle again.
  mutating func taskFinished(_ task: TaskIndex, hive: HiveState)

  /// Decides what starts at this instant, and, where the policy is preemptive, what stops. All completions and
  /// arrivals of the instant have been told.
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

extension SchedulingPolicy {
  /// Does nothing.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {}
}
