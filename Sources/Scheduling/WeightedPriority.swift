public import Simulation
public import Swarm

/// Scores tasks by a weighted sum of the `PriorityFeature`s, the greatest first.
///
/// Weights are the hive's settings, in the features' order; missing ones are 0, and a feature of weight 0 is left out. F1
/// to F4 and WFP3 are special cases to the bit: weights −1 and −870 of two features are F1. Between the special cases lie
/// functions that a search can find.
///
/// Source: the form is that of Carastan-Santos & de Camargo, "Obtaining dynamic scheduling policies with simulation and
/// machine learning", SC 2017.
public struct WeightedPriority: TaskScore {
  /// What the score depends on beside the wait.
  public struct Facts: BitwiseCopyable, Sendable {
    /// The weighted sum of what does not change.
    let lasting: Double
    let estimateSeconds: Double
    let agents: Double
  }

  private let weights: [Double]
  private let waitWeight: Double
  private let stretchWeight: Double
  private let cubeWeight: Double

  /// Takes its weights from the hive's settings.
  public init(hive: HiveState) {
    let set = hive.scheduler.weights
    let weights = PriorityFeature.allCases.indices.map { $0 < set.count ? set[$0] : 0 }
    self.weights = weights
    func weight(_ feature: PriorityFeature) -> Double {
      PriorityFeature.allCases.firstIndex(of: feature).map { weights[$0] } ?? 0
    }
    waitWeight = weight(.logWait)
    stretchWeight = weight(.logStretch)
    cubeWeight = weight(.cubedStretchTimesAgents)
  }

  /// The weighted sum of what does not change; O(features).
  public mutating func facts(of task: TaskView, hive: HiveState) -> Facts {
    var sum = 0.0
    for (feature, weight) in zip(PriorityFeature.allCases, weights) where weight != 0 {
      sum += weight * feature.lastingValue(of: task)
    }
    return Facts(lasting: sum, estimateSeconds: task.estimateSeconds, agents: Double(task.agents))
  }

  /// The whole sum; logarithms only where they have weights.
  public func score(_ facts: Facts, waitSeconds: Double) -> Double {
    var sum = facts.lasting
    let stretch = waitSeconds / facts.estimateSeconds
    if waitWeight != 0 { sum += waitWeight * ReproducibleMath.log10(1 + waitSeconds) }
    if stretchWeight != 0 { sum += stretchWeight * ReproducibleMath.log10(1 + stretch) }
    if cubeWeight != 0 { sum += cubeWeight * (stretch * stretch * stretch * facts.agents) }
    return sum
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
