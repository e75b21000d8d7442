/// Which nodes of a genome are computed, in which order, and by which links; scratch memory of `Phenotype`.
struct NetworkPlan: Sendable {
  /// A link by the places of its ends in the genome's table of nodes.
  struct Link: Sendable, BitwiseCopyable {
    let source: Int32
    let target: Int32
    let weight: Double
  }

  /// The places in the genome of the nodes that are computed, by depth.
  private(set) var order: [Int32] = []
  /// Where the value of each node of the genome is kept: inputs first, then in order; −1 for what is left out.
  private(set) var places: [Int32] = []
  /// The links between nodes that are not left out.
  private(set) var links: [Link] = []
  private var isFed: [Bool] = []
  private var isHeard: [Bool] = []

  mutating func make(_ genome: Genome) {
    let count = genome.nodes.count
    collect(genome)
    spread(genome)
    order.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for node in 0..<count {
      places.append(node < genome.inputs ? Int32(node) : -1)
      if node >= genome.inputs && isFed[node] && isHeard[node] { order.append(Int32(node)) }
    }
    order.sort {
      let (left, right) = (genome.nodes[Int($0)], genome.nodes[Int($1)])
      return left.depth == right.depth ? left.id < right.id : left.depth < right.depth
    }
    for (place, node) in order.enumerated() { places[Int(node)] = Int32(genome.inputs + place) }
    links.removeAll { places[Int($0.source)] < 0 || places[Int($0.target)] < 0 }
  }

  /// The enabled links.
  private mutating func collect(_ genome: Genome) {
    links.removeAll(keepingCapacity: true)
    for gene in genome.connections where gene.isEnabled {
      guard let source = genome.index(ofNode: Int(gene.source)),
        let target = genome.index(ofNode: Int(gene.target))
      else { continue }
      links.append(Link(source: Int32(source), target: Int32(target), weight: gene.weight))
    }
  }

  /// Which nodes an input reaches, and which reach an output; outputs count as both.
  private mutating func spread(_ genome: Genome) {
    isFed.removeAll(keepingCapacity: true)
    isHeard.removeAll(keepingCapacity: true)
    for node in genome.nodes.indices {
      let isOutput = node >= genome.inputs && node < genome.inputs + genome.outputs
      isFed.append(node < genome.inputs || isOutput)
      isHeard.append(isOutput)
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for link in links {
        let (source, target) = (Int(link.source), Int(link.target))
        if isFed[source] && !isFed[target] {
          isFed[target] = true
          hasChanged = true
        }
        if isHeard[target] && !isHeard[source] {
          isHeard[source] = true
          hasChanged = true
        }
      }
    }
  }
}
