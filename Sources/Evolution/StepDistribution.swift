internal import Kernels

/// How widely a strategy searches.
public struct StepDistribution: Sendable, Equatable {
  /// The standard deviation of steps along the axis on which they are longest; NaN of a strategy without one.
  public var stepSize: Double
  /// The longest variance along any axis over the shortest; 1 where all are alike, NaN of a strategy without one.
  public var conditionNumber: Double

  /// A distribution of known spread.
  public init(stepSize: Double = .nan, conditionNumber: Double = .nan) {
    self.stepSize = stepSize
    self.conditionNumber = conditionNumber
  }

  /// Independent coordinates with these standard deviations; O(n).
  init(deviations: Storage<Double>, scale: Double = 1) {
    var (longest, shortest) = (0.0, Double.infinity)
    for index in 0..<deviations.count {
      longest = max(longest, deviations[index])
      shortest = min(shortest, deviations[index])
    }
    let ratio = longest / shortest
    self.init(stepSize: scale * longest, conditionNumber: ratio * ratio)
  }
}
