/// Six weights that keep `DoublePole` up, with all speeds known.
///
/// The action is ½ + ½·u/(1 + |u|) where u is the weighted sum of place/4.8, speed/2, angles/0.52 and angular speeds/2.
/// Fitness is the number of actions without failure, at most 100,000.
/// Source: Igel, "Neuroevolution for Reinforcement Learning Using Evolution Strategies", CEC 2003.
public struct DoublePoleProblem: Problem, Sendable {
  /// `double-pole`.
  public let name = "double-pole"
  /// Maximised.
  public let direction = SearchDirection.maximize
  /// Six coordinates without bounds.
  public let space: SearchSpace
  /// The actions after which the poles are held to stay up.
  public static let solvedActions = 100_000

  /// The problem; it has no settings.
  public init() {
    do { space = try SearchSpace(dimension: 6) } catch { preconditionFailure("six coordinates: \(error)") }
  }

  /// The actions without failure; O(100,000).
  public func fitness(of weights: Candidate) -> Double {
    var poles = DoublePole()
    var count = 0
    while count < Self.solvedActions {
      let state = poles.state
      let cart = weights[0] * state.position / 4.8 + weights[1] * state.velocity / 2
      let long = weights[2] * state.longAngle / 0.52 + weights[3] * state.longAngularVelocity / 2
      let short = weights[4] * state.shortAngle / 0.52 + weights[5] * state.shortAngularVelocity / 2
      let sum = cart + long + short
      poles.step(action: 0.5 + 0.5 * (sum / (1 + abs(sum))))
      if poles.hasFailed { break }
      count += 1
    }
    return Double(count)
  }
}
