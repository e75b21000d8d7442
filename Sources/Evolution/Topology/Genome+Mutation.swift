internal import Simulation

extension Genome {
  /// Changes every weight: most a little, uniformly, the others to new ones.
  mutating func mutateWeights(_ settings: NEATSettings, _ stream: inout RandomStream) {
    for index in connections.indices {
      if stream.uniform() < settings.perturbationRate {
        let change = settings.perturbation * (2 * stream.uniform() - 1)
        connections[index].weight = min(
          max(connections[index].weight + change, -settings.weightLimit), settings.weightLimit)
      } else {
        connections[index].weight = settings.drawWeight(&stream)
      }
    }
  }

  /// Splits an enabled link by a new node: into it by weight 1, out of it by the old weight.
  ///
  /// - Parameter bias: an input that is constant; its links are not split, as the new node would be constant too.
  mutating func addNode(bias: Int32?, _ ledger: inout InnovationLedger, _ stream: inout RandomStream) {
    func canBeSplit(_ gene: ConnectionGene) -> Bool { gene.isEnabled && gene.source != bias }
    let candidates = connections.reduce(0) { $0 + (canBeSplit($1) ? 1 : 0) }
    guard candidates > 0 else { return }
    var left = stream.uniform(below: candidates)
    for index in connections.indices where canBeSplit(connections[index]) {
      if left == 0 { return split(index, &ledger) }
      left -= 1
    }
  }

  private mutating func split(_ index: Int, _ ledger: inout InnovationLedger) {
    let old = connections[index]
    guard let source = self.index(ofNode: Int(old.source)), let target = self.index(ofNode: Int(old.target))
    else { return }
    let node = ledger.node(splitting: old.innovation)
    let (from, to) = (nodes[source].depth, nodes[target].depth)
    let depth = from + (to - from) * Self.share(ofNode: node)
    // After some forty splits in a row there is no room for a node in between.
    guard (from < depth && depth < to) || from >= to else { return }
    connections[index].isEnabled = false
    insert(NodeGene(id: Int(node), depth: depth))
    insert(
      ConnectionGene(
        innovation: ledger.innovation(from: old.source, to: node), source: old.source, target: node, weight: 1
      ))
    insert(
      ConnectionGene(
        innovation: ledger.innovation(from: node, to: old.target), source: node, target: old.target,
        weight: old.weight))
  }

  /// Where a node stands between the ends of the link that it splits.
  ///
  /// Different for all nodes, so that any two can be linked forward: multiples of the golden ratio modulo 1, in the middle
  /// half.
  static func share(ofNode node: Int32) -> Double {
    let multiple = Double(node) * 0.618_033_988_749_894_9
    return 0.25 + 0.5 * (multiple - multiple.rounded(.down))
  }

  /// Links two nodes that are not linked; nothing where chance finds no such pair in 20 attempts.
  mutating func addConnection(
    _ settings: NEATSettings, _ ledger: inout InnovationLedger, _ stream: inout RandomStream
  ) {
    for _ in 0..<20 {
      let source = nodes[stream.uniform(below: nodes.count)]
      let target = nodes[inputs + stream.uniform(below: nodes.count - inputs)]
      guard settings.network == .recurrent || source.depth < target.depth else { continue }
      let (from, to) = (Int32(source.id), Int32(target.id))
      if hasConnection(from: from, to: to) { continue }
      let innovation = ledger.innovation(from: from, to: to)
      return insert(
        ConnectionGene(
          innovation: innovation, source: from, target: to, weight: settings.drawWeight(&stream)))
    }
  }

  /// Puts a link where it belongs by its number, which is nearly always the end.
  mutating func insert(_ gene: ConnectionGene) {
    var place = connections.count
    while place > 0 && connections[place - 1].innovation > gene.innovation { place -= 1 }
    connections.insert(gene, at: place)
  }

  /// Puts a node where it belongs by its number.
  mutating func insert(_ node: NodeGene) {
    var place = nodes.count
    while place > 0 && nodes[place - 1].id > node.id { place -= 1 }
    nodes.insert(node, at: place)
  }
}
