/// A node of a genome.
///
/// Sixteen bytes without gaps, so that genomes are saved as they lie in memory.
public struct NodeGene: Sendable, Equatable, BitwiseCopyable {
  /// Its number: inputs from 0, then outputs, then hidden nodes in the order in which they first came to be.
  public var id: Int
  /// Where it stands between inputs (0) and outputs (1).
  ///
  /// The same in every genome that has the node: a link is forward where it leads to greater depth, so that no crossover
  /// can close a circle of forward links.
  public var depth: Double

  /// A node.
  public init(id: Int, depth: Double) {
    self.id = id
    self.depth = depth
  }
}
