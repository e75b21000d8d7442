/// A link of a genome.
///
/// Twenty-four bytes without gaps, so that genomes are saved as they lie in memory.
public struct ConnectionGene: Sendable, Equatable, BitwiseCopyable {
  /// What the source's value is multiplied by.
  public var weight: Double
  /// The historical marking: genes with one number are the same gene in different genomes.
  public var innovation: Int32
  /// The number of the node that it comes from.
  public var source: Int32
  /// The number of the node that it leads to.
  public var target: Int32
  private var enabled: Int32

  /// A link.
  public init(innovation: Int32, source: Int32, target: Int32, weight: Double, isEnabled: Bool = true) {
    self.weight = weight
    self.innovation = innovation
    self.source = source
    self.target = target
    enabled = isEnabled ? 1 : 0
  }

  /// Whether the network has the link; one that is not enabled is carried on, and may be enabled again.
  public var isEnabled: Bool {
    get { enabled != 0 }
    set { enabled = newValue ? 1 : 0 }
  }
}
