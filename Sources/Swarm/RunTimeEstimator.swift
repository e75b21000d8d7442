public import Simulation

/// Says how long tasks will run in place of their submitters, and learns from those that have finished.
///
/// The hive asks it once for each task, at submission; policies then see its answer as the task's estimate. A value: a
/// copy of a hive learns apart.
public protocol RunTimeEstimator: Sendable, Snapshotted {
  /// The work that a task is thought to be, at speed 1, from what is known at its submission; never its true work.
  ///
  /// The task is remembered until it finishes.
  mutating func estimate(
    _ task: TaskIndex, _ description: TaskDescription, at now: SimulationTime
  ) -> SimulationDuration

  /// What the submitter said of a task that has not finished; nil for one that was not estimated.
  func request(of task: TaskIndex) -> SimulationDuration?

  /// A task has finished, and its work has become known.
  mutating func taskFinished(_ task: TaskIndex, _ description: TaskDescription, at now: SimulationTime)

  /// The simulated time that learning has taken up to an instant.
  func learningTime(until now: SimulationTime) -> SimulationDuration
}
