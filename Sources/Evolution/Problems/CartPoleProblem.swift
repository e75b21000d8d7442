internal import Simulation

/// Four weights that keep `CartPole` up: it is pushed right where their sum with the state is positive.
///
/// Fitness is the mean number of steps over episodes of at most 500, whose first states are drawn from ±0.05; all
/// candidates meet the same ones.
public struct CartPoleProblem: Problem, Sendable {
  /// `cart-pole`.
  public let name = "cart-pole"
  /// Maximised.
  public let direction = SearchDirection.maximize
  /// Four coordinates without bounds.
  public let space: SearchSpace
  /// The steps of an episode that does not fail.
  public static let longestEpisode = 500
  private let starts: [CartPole]

  /// The problem with some episodes drawn from a seed.
  /// - Throws: `EvolutionError.invalidSetting` for no episodes.
  public init(episodes: Int = 1, seed: UInt64) throws(EvolutionError) {
    guard episodes >= 1 else {
      throw .invalidSetting(key: "episodes", value: "\(episodes)", allowed: "at least 1")
    }
    space = try SearchSpace(dimension: 4)
    var stream = RandomStream(
      seed: seed, key: StreamKey(component: .evolution, purpose: RandomPurpose.episodes))
    starts = (0..<episodes).map { _ in
      func draw() -> Double { 0.1 * stream.uniform() - 0.05 }
      return CartPole(position: draw(), velocity: draw(), angle: draw(), angularVelocity: draw())
    }
  }

  /// The mean number of steps that do not fail; O(episodes·500).
  public func fitness(of weights: Candidate) -> Double {
    var steps = 0
    for start in starts {
      var cart = start
      var count = 0
      while count < Self.longestEpisode {
        let sum =
          weights[0] * cart.position + weights[1] * cart.velocity + weights[2] * cart.angle
          + weights[3] * cart.angularVelocity
        cart.step(pushingRight: sum > 0)
        count += 1
        if cart.hasFailed { break }
      }
      steps += count
    }
    return Double(steps) / Double(starts.count)
  }
}
