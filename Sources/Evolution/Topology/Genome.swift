public import Simulation

/// The genes of a network: nodes and links in two plain tables.
///
/// Nodes are sorted by number, links by innovation.
/// Source: Stanley & Miikkulainen, Evolutionary Computation 10(2), 2002.
public struct Genome: Sendable, Equatable {
  /// How many nodes take what the network is given; a bias is one of them.
  public let inputs: Int
  /// How many nodes give what the network answers.
  public let outputs: Int
  /// The nodes, sorted by number.
  public internal(set) var nodes: [NodeGene]
  /// The links, sorted by innovation.
  public internal(set) var connections: [ConnectionGene]

  /// Inputs and outputs without links.
  init(inputs: Int, outputs: Int) {
    self.inputs = inputs
    self.outputs = outputs
    nodes = (0..<inputs + outputs).map { NodeGene(id: $0, depth: $0 < inputs ? 0 : 1) }
    connections = []
  }

  /// A genome of tables, such as an archive holds.
  /// - Throws: `EvolutionError.invalidSetting` where nodes or links are not sorted, inputs and outputs are not the first
  ///   nodes, a link's ends do not exist, it leads to an input, or a number is not finite.
  public init(
    inputs: Int, outputs: Int, nodes: [NodeGene], connections: [ConnectionGene]
  ) throws(EvolutionError) {
    self.inputs = inputs
    self.outputs = outputs
    self.nodes = nodes
    self.connections = connections
    if let fault { throw fault }
  }

  /// The place of a node among the nodes, nil where there is none of this number; O(log n).
  public func index(ofNode id: Int) -> Int? {
    if id < inputs + outputs { return id >= 0 ? id : nil }
    var (low, high) = (inputs + outputs, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].id == id ? low : nil
  }

  /// Whether a link between two nodes exists, enabled or not; O(links).
  public func hasConnection(from source: Int32, to target: Int32) -> Bool {
    connections.contains { $0.source == source && $0.target == target }
  }

  /// What no genome can be.
  private var fault: EvolutionError? {
    guard inputs >= 1, outputs >= 1, nodes.count >= inputs + outputs else {
      return .invalidSetting(
        key: "nodes", value: "\(nodes.count)", allowed: "all inputs and outputs, at least one of each")
    }
    for (index, node) in nodes.enumerated() {
      let isPlaced = index < inputs + outputs ? node.id == index : node.id > nodes[index - 1].id
      guard isPlaced, node.id <= Int32.max, (0...1).contains(node.depth) else {
        return .invalidSetting(
          key: "nodes[\(index)]", value: "\(node)", allowed: "sorted by number, with a depth from 0 to 1")
      }
    }
    for (index, gene) in connections.enumerated() {
      let isSorted = gene.innovation > (index == 0 ? -1 : connections[index - 1].innovation)
      let isLinked =
        self.index(ofNode: Int(gene.source)) != nil && gene.target >= inputs
        && self.index(ofNode: Int(gene.target)) != nil
      guard isSorted, isLinked, gene.weight.isFinite else {
        return .invalidSetting(
          key: "connections[\(index)]", value: "\(gene)",
          allowed: "sorted by innovation, between nodes that exist, not to an input, with a finite weight")
      }
    }
    return nil
  }
}

extension Genome: Snapshotted {
  /// Both tables; one that no genome can have marks the archive as failed.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    var read = self
    archive.plain(&read.nodes)
    archive.plain(&read.connections)
    guard archive.isReading else { return }
    if archive.hasFailed || read.fault != nil { return archive.fail() }
    self = read
  }
}
