internal import Simulation

extension NEAT {
  /// Makes the next generation of this one's children.
  func breed() throws(EvolutionError) {
    let parents = reproducingSpecies()
    guard !parents.isEmpty else {
      guard settings.extinction == .restart else { throw .populationExtinct(generation: generations) }
      restarts += 1
      stagnantGenerations = 0
      return drawFirstGeneration()
    }
    let counts = childCounts(parents)
    ledger.beginGeneration()
    offspringAncestry.removeAll(keepingCapacity: true)
    while offspring.count < settings.populationSize {
      offspring.append(Genome(inputs: inputs, outputs: outputs))
    }
    // Copies that nobody else has are drawn from and written to faster than properties.
    var stream = stream
    var place = 0
    for (index, count) in zip(parents, counts) {
      let keepsChampion = species[index].members.count > settings.championSize
      for number in 0..<count {
        if number == 0 && keepsChampion {
          copyChampion(of: species[index], to: place)
        } else {
          makeChild(in: index, among: parents, at: place, &stream)
        }
        place += 1
      }
    }
    chooseRepresentatives(&stream)
    self.stream = stream
    swap(&genomes, &offspring)
    swap(&ancestry, &offspringAncestry)
    speciate()
  }

  /// Those that have improved lately; or the two best, where the whole population has not.
  private func reproducingSpecies() -> [Int] {
    if stagnantGenerations > settings.populationStagnation && species.count > 1 {
      stagnantGenerations = 0
      let best = species.indices.sorted {
        let (left, right) = (score(ofChampionIn: $0), score(ofChampionIn: $1))
        return left == right ? $0 < $1 : left > right
      }.prefix(2).sorted()
      for index in best { species[index].forgiveStagnation() }
      return best
    }
    // One species for all would end with its first stagnation.
    guard settings.hasSpeciation else { return Array(species.indices) }
    return species.indices.filter { species[$0].stagnantGenerations < settings.speciesStagnation }
  }

  private func score(ofChampionIn index: Int) -> Double { scores[Int(species[index].members[0])] }

  private func copyChampion(of species: Species, to place: Int) {
    let champion = Int(species.members[0])
    offspring[place] = genomes[champion]
    note(.copy(id: nextGenome, of: ancestry[champion].id))
  }

  private func note(_ entry: Ancestry) {
    offspringAncestry.append(entry)
    nextGenome += 1
  }

  private func makeChild(in index: Int, among parents: [Int], at place: Int, _ stream: inout RandomStream) {
    let first = drawParent(species[index], &stream)
    guard settings.hasMating, stream.uniform() >= settings.mutationOnlyShare else {
      offspring[place].become(genomes[first])
      note(Ancestry(id: nextGenome, firstParent: ancestry[first].id))
      return mutate(&offspring[place], &stream)
    }
    let mates =
      parents.count > 1 && stream.uniform() < settings.interspeciesRate
      ? parents[stream.uniform(below: parents.count)] : index
    let second = drawParent(species[mates], &stream)
    let (fitter, other) = scores[first] >= scores[second] ? (first, second) : (second, first)
    offspring[place].becomeChild(
      of: genomes[fitter], genomes[other], areEqual: scores[first] == scores[second],
      disableRate: settings.disableRate, &stream)
    note(
      Ancestry(id: nextGenome, firstParent: ancestry[fitter].id, secondParent: ancestry[other].id))
    if stream.uniform() >= settings.matingOnlyShare { mutate(&offspring[place], &stream) }
  }

  /// One of the best of a species.
  private func drawParent(_ species: Species, _ stream: inout RandomStream) -> Int {
    let survivors = (settings.survivalShare * Double(species.members.count)).rounded(.up)
    return Int(species.members[stream.uniform(below: max(1, Int(survivors)))])
  }

  private func mutate(_ genome: inout Genome, _ stream: inout RandomStream) {
    if stream.uniform() < settings.nodeRate { genome.addNode(bias: bias, &ledger, &stream) }
    if stream.uniform() < settings.connectionRate { genome.addConnection(settings, &ledger, &stream) }
    if stream.uniform() < settings.weightMutationRate { genome.mutateWeights(settings, &stream) }
  }
}

extension Genome {
  /// Becomes a copy of another genome, in the memory that it has.
  mutating func become(_ other: Genome) {
    nodes.removeAll(keepingCapacity: true)
    nodes.append(contentsOf: other.nodes)
    connections.removeAll(keepingCapacity: true)
    connections.append(contentsOf: other.connections)
  }
}
