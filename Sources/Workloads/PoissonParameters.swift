public import Simulation

/// Parameters of a workload with Poisson arrivals.
public struct PoissonParameters: Sendable, Equatable {
  /// Tasks per second.
  public var rate: Double
  /// How many tasks; nil: as many as arrive within the scenario's duration.
  public var tasks: Int?
  /// Seconds of work of a task.
  public var work: Distribution
  /// Agents that a task holds at once; draws are rounded to the nearest whole number, at least 1.
  public var agentsPerTask: Distribution
  /// Probabilities of low, medium, high and critical, summing to 1.
  public var priorities: [Double]
  /// A task's estimate is uniform on [work, (1 + error)·work] (Mu'alem & Feitelson 2001); 0: exact.
  public var estimateError: Double

  /// Parameters, checked when they are loaded; by default medium priority and exact estimates.
  public init(
    rate: Double, tasks: Int?, work: Distribution, agentsPerTask: Distribution,
    priorities: [Double] = [0, 1, 0, 0], estimateError: Double = 0
  ) {
    self.rate = rate
    self.tasks = tasks
    self.work = work
    self.agentsPerTask = agentsPerTask
    self.priorities = priorities
    self.estimateError = estimateError
  }
}
