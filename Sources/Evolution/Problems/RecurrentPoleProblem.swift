/// The weights of a few recurrent units that keep two poles up without being shown speeds.
///
/// Each unit is linked to the three inputs and to every unit; s(x) = x/(1 + |x|).
/// Sources: Igel, CEC 2003; Heidrich-Meisner & Igel, "Neuroevolution strategies for episodic reinforcement learning",
/// Journal of Algorithms 64(4), 2009.
public struct RecurrentPoleProblem: Problem, Sendable {
  /// What weights are judged by.
  public enum Judgement: String, CaseIterable, Sendable {
    /// The actions without failure, at most 100,000, all of which solve the problem.
    case actions
    /// Those of at most 1,000, and how still the cart and the long pole are in the last 100.
    case damped
  }

  /// `double-pole-recurrent`.
  public let name = "double-pole-recurrent"
  /// Maximised.
  public let direction = SearchDirection.maximize
  /// As many coordinates as weights, without bounds.
  public let space: SearchSpace
  /// What weights are judged by.
  public let judgement: Judgement
  private let units: Int

  /// A problem of so many units.
  /// - Throws: `EvolutionError.invalidSetting` for less than one unit or more than 1,000.
  public init(units: Int = 3, _ judgement: Judgement) throws(EvolutionError) {
    guard (1...1000).contains(units) else {
      throw .invalidSetting(key: "units", value: "\(units)", allowed: "from 1 to 1000")
    }
    self.units = units
    self.judgement = judgement
    space = try SearchSpace(dimension: RecurrentController.weightCount(units: units))
  }

  /// The actions without failure, or the damped fitness.
  public func fitness(of weights: Candidate) -> Double {
    var controller = RecurrentController(weights, units: units)
    switch judgement {
    case .damped: return PoleTrials<RecurrentController>.dampedFitness(&controller)
    case .actions:
      return Double(
        PoleTrials<RecurrentController>.balancedActions(&controller, limit: DoublePoleProblem.solvedActions))
    }
  }

  /// Whether weights keep the poles up for 100,000 actions, and from at least 200 of the 625 starts for 1,000.
  public func generalizes(_ weights: Candidate) -> Bool {
    var controller = RecurrentController(weights, units: units)
    return PoleTrials<RecurrentController>.generalizes(&controller)
  }
}
