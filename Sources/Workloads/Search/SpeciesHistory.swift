import Evolution
import Simulation
import Swarm

/// The species of each generation.
struct SpeciesHistory: Snapshotted {
  private var generation: [Int64] = []
  private var species: [Int64] = []
  private var size: [Int64] = []
  private var age: [Int64] = []
  private var bestFitness: [Double] = []
  private var meanFitness: [Double] = []

  /// Adds the species of the generation whose fitness was told last.
  mutating func append(_ neat: NEAT) {
    for summary in neat.speciesSummaries() {
      generation.append(Int64(neat.generations))
      species.append(Int64(summary.id))
      size.append(Int64(summary.size))
      age.append(Int64(summary.age))
      bestFitness.append(summary.bestFitness)
      meanFitness.append(summary.meanFitness)
    }
  }

  var table: RecordTable {
    RecordTable(
      "species",
      [
        .init("generation", "number of the generation, from 1", .integers(generation)),
        .init("species", "number of the species", .integers(species)),
        .init("size", "genomes of the species", .integers(size)),
        .init("age", "generations since its first", .integers(age)),
        .init("best_fitness", "best fitness of its genomes", .numbers(bestFitness)),
        .init("mean_fitness", "mean fitness of its genomes", .numbers(meanFitness)),
      ])
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    for column in [\Self.generation, \.species, \.size, \.age] { archive.plain(&self[keyPath: column]) }
    archive.plain(&bestFitness)
    archive.plain(&meanFitness)
  }
}
