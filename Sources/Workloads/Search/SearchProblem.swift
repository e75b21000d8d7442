import Evolution

/// A built-in problem that scenarios can name.
public struct SearchProblem: Sendable {
  /// What gives candidates their fitness.
  enum Objective: Sendable {
    /// Points of so many numbers, with the run's seed.
    case points(@Sendable (_ dimension: Int, _ seed: UInt64) throws(EvolutionError) -> any Problem)
    /// Points of so many numbers that say what they are like.
    case archives(@Sendable (_ dimension: Int) throws(EvolutionError) -> any DescribedProblem)
    /// Networks, with the parameters of NEAT that the problem is published with.
    case networks(any NetworkProblem & Sendable, NEATSettings)
  }

  /// The word that scenario files use.
  public let name: String
  /// What it is, in one sentence.
  public let meaning: String
  /// The number of coordinates that it has; nil where the scenario says it, or there are none.
  public let dimension: Int?
  let objective: Objective

  /// What strategies for it propose.
  public var kind: SearchKind {
    switch objective {
    case .points: .points
    case .archives: .archives
    case .networks: .networks
    }
  }
}
