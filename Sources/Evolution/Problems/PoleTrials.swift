/// What networks are tried on with two poles.
enum PoleTrials<Senses: PoleSenses> {
  /// The actions without failure from a state, at most so many; O(limit).
  static func balancedActions(
    _ network: inout Senses.Network, from start: DoublePole = DoublePole(), limit: Int
  ) -> Int {
    Senses.reset(&network)
    var poles = start
    var count = 0
    while count < limit {
      poles.step(action: Senses.action(&network, poles.state))
      if poles.hasFailed { break }
      count += 1
    }
    return count
  }

  /// 0.1·t/1000 + 0.9·f over t of at most 1,000 actions without failure, where f is 0.75 over the sum of |x|, |ẋ|, |θ₁| and
  /// |θ̇₁| after each of the last 100 of them, or 0 where there were fewer than 100.
  ///
  /// It keeps networks from winning by swinging to and fro (Gruau, Whitley & Pyeatt 1996).
  static func dampedFitness(_ network: inout Senses.Network) -> Double {
    Senses.reset(&network)
    var poles = DoublePole()
    var motions = Array(repeating: 0.0, count: 100)
    var count = 0
    while count < 1000 {
      poles.step(action: Senses.action(&network, poles.state))
      if poles.hasFailed { break }
      let state = poles.state
      motions[count % 100] =
        abs(state.position) + abs(state.velocity) + abs(state.longAngle) + abs(state.longAngularVelocity)
      count += 1
    }
    let calm = count < 100 ? 0 : 0.75 / motions.reduce(0, +)
    return 0.1 * Double(count) / 1000 + 0.9 * calm
  }

  /// From how many of the 625 starts the poles stay up for 1,000 actions.
  static func generalization(_ network: inout Senses.Network) -> Int {
    DoublePole.generalizationStarts.reduce(0) {
      $0 + (balancedActions(&network, from: $1, limit: 1000) == 1000 ? 1 : 0)
    }
  }

  /// Whether the poles stay up for 100,000 actions, and from at least 200 of the 625 starts for 1,000.
  static func generalizes(_ network: inout Senses.Network) -> Bool {
    balancedActions(&network, limit: DoublePoleProblem.solvedActions) == DoublePoleProblem.solvedActions
      && generalization(&network) >= 200
  }
}
