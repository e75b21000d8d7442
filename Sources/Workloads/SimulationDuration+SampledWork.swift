import Simulation

extension SimulationDuration {
  /// Sampled seconds as the work of a task: rounded once, at least 1 ns, at most what a run can hold.
  init(sampledWork seconds: Double) {
    let rounded = SimulationDuration(seconds: seconds)
    self.init(nanoseconds: min(max(rounded.nanoseconds, 1), TraceLimits.longestNanoseconds))
  }
}
