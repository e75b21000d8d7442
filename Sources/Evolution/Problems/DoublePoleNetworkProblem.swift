/// Two poles on a cart, kept up by networks that are shown all speeds, or none.
///
/// Inputs are place/4.8, speed/2, both angles/0.52, both angular speeds/2 (without speeds: place and angles) and 0.5. With
/// speeds, fitness is the number of actions without failure, at most 100,000, and a network that comes so far solves it.
/// Without, fitness is `PoleTrials.dampedFitness`, and the champion of a generation solves it where it keeps the poles up for
/// 100,000 actions and, from at least 200 of the 625 starts, for 1,000.
/// Sources: Gruau, Whitley & Pyeatt 1996; Stanley & Miikkulainen, Evolutionary Computation 10(2), 2002.
public struct DoublePoleNetworkProblem: NetworkProblem, Sendable {
  /// Whether networks are shown the speeds.
  public let showsSpeeds: Bool

  /// Two poles with or without speeds.
  public init(showsSpeeds: Bool) { self.showsSpeeds = showsSpeeds }

  /// `double-pole-networks`, or `double-pole-without-velocities`.
  public var name: String { showsSpeeds ? "double-pole-networks" : "double-pole-without-velocities" }
  /// What is seen of the state, and the bias.
  public var inputs: Int { showsSpeeds ? 7 : 4 }
  /// The last one.
  public let hasBias = true
  /// The action.
  public let outputs = 1
  /// With speeds every network is asked, without them the best alone.
  public var asksChampionsAlone: Bool { !showsSpeeds }

  /// The actions without failure, or the damped fitness; O(100,000) steps or O(1,000).
  public func fitness(of network: inout Phenotype) -> Double {
    guard showsSpeeds else { return PoleTrials<PolesWithoutSpeeds>.dampedFitness(&network) }
    return Double(
      PoleTrials<PolesWithSpeeds>.balancedActions(&network, limit: DoublePoleProblem.solvedActions))
  }

  /// Whether it stayed up, and without speeds whether it generalises.
  public func isSolved(by network: inout Phenotype, fitness: Double) -> Bool {
    showsSpeeds
      ? fitness >= Double(DoublePoleProblem.solvedActions)
      : PoleTrials<PolesWithoutSpeeds>.generalizes(&network)
  }

  /// From how many of the 625 starts a network keeps the poles up for 1,000 actions.
  public func generalization(of network: inout Phenotype) -> Int {
    showsSpeeds
      ? PoleTrials<PolesWithSpeeds>.generalization(&network)
      : PoleTrials<PolesWithoutSpeeds>.generalization(&network)
  }
}

/// All of the state and a bias.
private enum PolesWithSpeeds: PoleSenses {
  static func reset(_ network: inout Phenotype) { network.reset() }

  static func action(_ network: inout Phenotype, _ state: DoublePole.State) -> Double {
    network.setInput(0, state.position / 4.8)
    network.setInput(1, state.velocity / 2)
    network.setInput(2, state.longAngle / 0.52)
    network.setInput(3, state.longAngularVelocity / 2)
    network.setInput(4, state.shortAngle / 0.52)
    network.setInput(5, state.shortAngularVelocity / 2)
    network.setInput(6, 0.5)
    network.step()
    return network.output(0)
  }
}

/// Place, angles and a bias.
private enum PolesWithoutSpeeds: PoleSenses {
  static func reset(_ network: inout Phenotype) { network.reset() }

  static func action(_ network: inout Phenotype, _ state: DoublePole.State) -> Double {
    network.setInput(0, state.position / 4.8)
    network.setInput(1, state.longAngle / 0.52)
    network.setInput(2, state.shortAngle / 0.52)
    network.setInput(3, 0.5)
    network.step()
    return network.output(0)
  }
}
