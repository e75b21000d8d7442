public import Simulation
public import Swarm

/// What makes one backfilling policy differ from another: how long it thinks that tasks run, and which it tries first.
public protocol BackfillingRule: Sendable, Snapshotted {
  /// A rule for a hive in which no task has been submitted yet.
  init()

  /// Whether candidates behind the head are tried shortest first, rather than in order of submission.
  static var triesShortestFirst: Bool { get }

  /// How long a task that has become ready is thought to run, at most as long as its estimate has it.
  func expectedDuration(of task: TaskView, estimate: SimulationDuration) -> SimulationDuration

  /// A task has finished after so long a time; by default nothing is learned from it.
  mutating func taskFinished(_ task: TaskView, after runTime: SimulationDuration)
}

extension BackfillingRule {
  /// The estimate itself.
  public func expectedDuration(of task: TaskView, estimate: SimulationDuration) -> SimulationDuration {
    estimate
  }

  /// Does nothing.
  public mutating func taskFinished(_ task: TaskView, after runTime: SimulationDuration) {}
}
