import Learning
import Prediction
import Scenarios
import Simulation
import Swarm

extension Scenario {
  /// When a run ends; `.never` where it does when all tasks are done.
  var horizon: SimulationTime { duration.map { SimulationTime.zero + $0 } ?? .never }

  /// What the hive of a run is made with.
  func hiveConfiguration(
    seed: UInt64, graph: TaskGraph?, decider: (any ExternalDecider)? = nil
  ) throws(LearningError) -> HiveConfiguration {
    var configuration = HiveConfiguration(
      seed: seed, groups: agents, warmUp: warmUp, boundedSlowdownThreshold: boundedSlowdownThreshold,
      bandwidth: bandwidthBytesPerSecond, graph: graph)
    configuration.scheduler = scheduler
    configuration.kinds = workload.kinds.map(\.name)
    configuration.minimumProficiency = workload.minimumProficiency
    configuration.decider = decider
    if let predictor { configuration.estimator = try RunTimePredictor(predictor, seed: seed) }
    return configuration
  }
}
