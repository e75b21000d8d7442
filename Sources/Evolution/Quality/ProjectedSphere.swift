/// The sphere, told apart by the sums of the first and of the second half of the coordinates.
///
/// The optimum is at 2.048 in every coordinate, with a fitness of 100; where all are −5.12, which is as far from it as
/// may be, the fitness is 0. Coordinates beyond ±5.12 add 5.12/x to the sums, so that nothing is gained by leaving the
/// bounds. Uniform candidates lie in the middle of the descriptors: to reach the edges, half of the coordinates must agree.
/// Source: Fontaine, Togelius, Nikolaidis & Hoover, "Covariance Matrix Adaptation for the Rapid Illumination of Behavior
/// Space", GECCO 2020.
public struct ProjectedSphere: DescribedProblem, Sendable {
  private static let bound = 5.12
  private static let center = 0.4 * bound
  /// No bounds: the fitness keeps candidates near.
  public let space: SearchSpace
  /// Two sums, each within 5.12 for every coordinate of it.
  public let descriptorSpace: SearchSpace

  /// The problem in some number of dimensions.
  /// - Throws: `EvolutionError.invalidSetting` for fewer than two.
  public init(dimension: Int) throws(EvolutionError) {
    guard dimension >= 2 else {
      throw .invalidSetting(key: "dimension", value: "\(dimension)", allowed: "at least 2")
    }
    space = try SearchSpace(dimension: dimension)
    let limits = [dimension / 2, dimension - dimension / 2].map { Double($0) * Self.bound }
    descriptorSpace = try SearchSpace(lower: limits.map { -$0 }, upper: limits)
  }

  /// The problem's name.
  public var name: String { "projected-sphere" }
  /// Maximised.
  public var direction: SearchDirection { .maximize }

  /// The normalised fitness, and the two sums; O(n).
  public func fitness(of x: Candidate, descriptors: inout [Double]) -> Double {
    let half = x.count / 2
    var sum = 0.0
    descriptors[0] = 0
    descriptors[1] = 0
    for index in 0..<x.count {
      let difference = x[index] - Self.center
      sum += difference * difference
      let isInside = abs(x[index]) <= Self.bound
      descriptors[index < half ? 0 : 1] += isInside ? x[index] : Self.bound / x[index]
    }
    let farthest = Self.bound + Self.center
    return 100 * (1 - sum / (farthest * farthest * Double(x.count)))
  }
}
