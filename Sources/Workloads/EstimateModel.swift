import Simulation

/// Submitters' estimates: uniform on [work, (1 + error) · work], from a stream of its own.
///
/// Source: the f-model of Mu'alem & Feitelson, IEEE TPDS 12(6), 2001.
struct EstimateModel {
  private let error: Double
  private(set) var stream: RandomStream

  init(error: Double, seed: UInt64) {
    self.error = error
    stream = WorkloadPurpose.estimate.stream(seed: seed)
  }

  /// The estimate of the next task.
  mutating func estimate(of work: SimulationDuration) -> SimulationDuration {
    guard error > 0 else { return work }
    let excess = error * stream.uniform()
    let estimate = SimulationDuration(seconds: work.seconds * (1 + excess))
    return min(max(estimate, work), SimulationDuration(nanoseconds: TraceLimits.longestNanoseconds))
  }
}
