import Evolution
import Simulation
import Swarm

/// A search among networks by NEAT.
final class TopologySearchEngine: SearchEngine {
  private let neat: NEAT
  private let problem: any NetworkProblem
  private var network: Phenotype
  private var lineage = GenomeLineage()
  private var species = SpeciesHistory()
  private(set) var solver: Int?

  init(_ neat: NEAT, _ problem: any NetworkProblem) {
    self.neat = neat
    self.problem = problem
    network = Phenotype(neat.genomes[0])
  }

  var isMinimised: Bool { neat.direction == .minimize }
  var evaluations: Int { neat.evaluations }
  var nextCount: Int { neat.genomes.count }
  var bestFitness: Double? { neat.bestFitness }
  var stopReason: String? { solver == nil ? nil : "solved" }

  func advance(atMost limit: Int) throws -> [Double] {
    let genomes = try neat.ask().prefix(limit)
    var fitness: [Double] = []
    for genome in genomes {
      network.become(genome)
      fitness.append(problem.fitness(of: &network))
    }
    solver = neat.solver(of: problem, fitness, &network)
    lineage.append(neat, fitness)
    if fitness.count < neat.genomes.count { neat.conclude(fitness) } else { neat.tell(fitness) }
    species.append(neat)
    return fitness
  }

  func describe(_ table: inout GenerationTable) {
    table.species[table.count - 1] = Int64(neat.speciesSummaries().count)
  }

  func complete(_ record: inout SearchRecord) {
    record.settings = neat.settings.choices.attributes
    record.fitness = lineage.lastFitness(neat.genomes.count)
    var genomes = zip(neat.ancestry, neat.genomes).prefix(record.fitness.count)
      .map { (id: $0.id, genome: $1) }
    if let best = neat.bestGenome, let id = lineage.best(isMinimised: isMinimised),
      !genomes.contains(where: { $0.id == id })
    {
      genomes.append((id, best))
    }
    record.tables = [species.table, lineage.table] + GenomeTables(genomes).all
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    neat.snapshot(&archive)
    archive.nested(&lineage)
    archive.nested(&species)
  }
}
