internal import Simulation

extension NEAT {
  /// Draws a first generation and divides it into species.
  func drawFirstGeneration() {
    ledger.beginGeneration()
    genomes.removeAll(keepingCapacity: true)
    ancestry.removeAll(keepingCapacity: true)
    // Hidden nodes of one shape are the same nodes in all genomes.
    var hidden: [Int32] = []
    if case .hidden(let count) = settings.start { hidden = (0..<count).map { _ in ledger.newNode() } }
    for _ in 0..<settings.populationSize {
      var genome = Genome(inputs: inputs, outputs: outputs)
      if case .random(let most) = settings.start {
        addRandomLayer(to: &genome, upTo: most)
      } else {
        connect(&genome, through: hidden)
      }
      genomes.append(genome)
      ancestry.append(Ancestry(id: nextGenome))
      nextGenome += 1
    }
    species.removeAll(keepingCapacity: true)
    speciate()
  }

  /// Links every input to every hidden node, and these to every output; or inputs to outputs.
  private func connect(_ genome: inout Genome, through hidden: [Int32]) {
    for node in hidden { genome.insert(NodeGene(id: Int(node), depth: Genome.share(ofNode: node))) }
    let (first, last) = (0..<Int32(inputs), Int32(inputs)..<Int32(inputs + outputs))
    for target in hidden.isEmpty ? Array(last) : hidden {
      for source in first { link(&genome, source, target) }
    }
    for node in hidden {
      for target in last { link(&genome, node, target) }
    }
  }

  /// From one to so many hidden nodes; each possible link is there with one half's chance.
  private func addRandomLayer(to genome: inout Genome, upTo most: Int) {
    var hidden: [Int32] = []
    for _ in 0...stream.uniform(below: most) {
      let node = ledger.newNode()
      genome.insert(NodeGene(id: Int(node), depth: Genome.share(ofNode: node)))
      hidden.append(node)
    }
    for target in genome.nodes[inputs...] {
      for source in genome.nodes where source.depth < target.depth && stream.next() >> 63 == 0 {
        link(&genome, Int32(source.id), Int32(target.id))
      }
    }
  }

  private func link(_ genome: inout Genome, _ source: Int32, _ target: Int32) {
    genome.insert(
      ConnectionGene(
        innovation: ledger.innovation(from: source, to: target), source: source, target: target,
        weight: settings.drawWeight(&stream)))
  }
}
