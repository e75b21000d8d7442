/// A network that solves a problem, and what it took to find it.
public struct NetworkSolution: Sendable, Equatable {
  /// The genome of the network.
  public let genome: Genome
  /// How many networks' fitness was computed up to this one; whole generations where champions alone are asked.
  public let evaluations: Int
  /// The number of its generation, from 1.
  public let generation: Int
}
