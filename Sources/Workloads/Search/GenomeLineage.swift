import Evolution
import Simulation
import Swarm

/// Every genome that a search has evaluated, with its parents and its fitness.
struct GenomeLineage: Snapshotted {
  private var genome: [Int64] = []
  private var generation: [Int64] = []
  private var species: [Int64] = []
  private var firstParent: [Int64] = []
  private var secondParent: [Int64] = []
  private var fitness: [Double] = []

  /// Adds the generation whose fitness is about to be told, as far as it was evaluated.
  mutating func append(_ neat: NEAT, _ fitness: [Double]) {
    for (ancestry, species) in zip(neat.ancestry, neat.speciesOfGenomes()).prefix(fitness.count) {
      genome.append(Int64(ancestry.id))
      generation.append(Int64(neat.generations) + 1)
      self.species.append(Int64(species))
      firstParent.append(Int64(ancestry.firstParent))
      secondParent.append(Int64(ancestry.secondParent))
    }
    self.fitness += fitness
  }

  /// The fitness of the last generation.
  func lastFitness(_ count: Int) -> [Double] { Array(fitness.suffix(count)) }

  /// The number of the best genome, of equal ones the first; nil while none has a finite fitness.
  func best(isMinimised: Bool) -> Int? {
    var best: Int?
    for index in fitness.indices where fitness[index].isFinite {
      guard let other = best else {
        best = index
        continue
      }
      if isMinimised ? fitness[index] < fitness[other] : fitness[index] > fitness[other] { best = index }
    }
    return best.map { Int(genome[$0]) }
  }

  var table: RecordTable {
    RecordTable(
      "lineage",
      [
        .init("genome", "number of the genome in its search", .integers(genome)),
        .init("generation", "generation that it was evaluated in, from 1", .integers(generation)),
        .init("species", "number of its species", .integers(species)),
        .init("first_parent", "its fitter parent; -1 where it has none", .integers(firstParent)),
        .init(
          "second_parent", "its other parent; -1 where it has none, -2 of a copy", .integers(secondParent)),
        .init("fitness", "its fitness; NaN where it failed", .numbers(fitness)),
      ])
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    for column in [\Self.genome, \.generation, \.species, \.firstParent, \.secondParent] {
      archive.plain(&self[keyPath: column])
    }
    archive.plain(&fitness)
  }
}
