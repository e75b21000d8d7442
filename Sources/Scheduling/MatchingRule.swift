public import Simulation
public import Swarm

/// The rule of matching: which of the idle agents is best for a task.
public protocol MatchingRule: Sendable, Snapshotted {
  /// A rule that has been asked about no task yet.
  init(hive: HiveState)

  /// How good an idle agent that may run the task is for it; the greatest score wins, and of equal ones that of
  /// the lowest-numbered agent.
  mutating func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore

  /// A task has been given to those with the best scores; by default ignored.
  mutating func taskWasAwarded(_ award: Award, _ assignments: inout Assignments)

  /// A task has finished, which began on the given agent, the lowest-numbered of a gang; by default ignored.
  mutating func taskFinished(_ task: TaskView, on agent: Int32, hive: HiveState)

  /// The random streams that it draws from, as `SchedulingPolicy.streams`; by default none.
  var streams: [RandomStream] { get }
}

extension MatchingRule {
  /// Does nothing.
  public mutating func taskWasAwarded(_ award: Award, _ assignments: inout Assignments) {}
  /// Does nothing.
  public mutating func taskFinished(_ task: TaskView, on agent: Int32, hive: HiveState) {}
  /// Empty: the rule draws no numbers.
  public var streams: [RandomStream] { [] }
}
