import Evolution
import Simulation
import Testing

/// Growing networks: what the paper says of genes, species and generations.
@Suite struct NEATTests {
  /// A genome of one input and one output, and links by (innovation, weight).
  private static func genome(_ genes: [(Int32, Double)]) throws -> Genome {
    try Genome(
      inputs: 1, outputs: 1, nodes: [NodeGene(id: 0, depth: 0), NodeGene(id: 1, depth: 1)],
      connections: genes.map { ConnectionGene(innovation: $0.0, source: 0, target: 1, weight: $0.1) })
  }

  /// The parents of the paper's figure 4, genes 1–5 and 8, and 1–7, 9 and 10: by hand, 2 excess and 3 disjoint.
  @Test func distanceIsThePapers() throws {
    let first = try Self.genome([(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (8, 8)])
    let second = try Self.genome(
      [(1, 1.5), (2, 2), (3, 2), (4, 4), (5, 6), (6, 0), (7, 0), (9, 0), (10, 0)])
    var settings = NEATSettings()
    (settings.excessCoefficient, settings.disjointCoefficient) = (1, 10)
    settings.weightCoefficient = 0.4
    #expect(abs(first.distance(to: second, settings) - (2 + 30 + 0.4 * 0.5)) < 1e-12)
    #expect(first.distance(to: second, settings) == second.distance(to: first, settings))
    settings.smallGenome = 5
    #expect(abs(first.distance(to: second, settings) - (2.0 / 9 + 30.0 / 9 + 0.2)) < 1e-12)
    #expect(first.distance(to: first, settings) == 0)
  }

  /// Some generations in which fitness is a function of the genome; the genomes of each.
  @discardableResult
  private static func run(
    _ neat: NEAT, generations: Int, _ fitness: (Genome) -> Double = size
  ) throws -> [[Genome]] {
    var all: [[Genome]] = []
    for _ in 0..<generations {
      let genomes = try neat.ask()
      all.append(genomes)
      neat.tell(genomes.map(fitness))
    }
    return all
  }

  /// The more links and the greater their weights, the better.
  private static func size(_ genome: Genome) -> Double {
    genome.connections.reduce(0) { $0 + ($1.isEnabled ? 1 + abs($1.weight) / 100 : 0) }
  }

  private static func growing(seed: UInt64 = 1, _ change: (inout NEATSettings) -> Void = { _ in }) throws
    -> NEAT
  {
    var settings = NEATSettings()
    settings.populationSize = 60
    (settings.nodeRate, settings.connectionRate) = (0.3, 0.3)
    change(&settings)
    return try NEAT(inputs: 3, outputs: 2, settings, seed: seed)
  }

  /// Within a generation equal new links have equal numbers and different ones different numbers; ever after, a number
  /// means one link.
  @Test(arguments: NetworkKind.allCases) func innovationsAreReusedWithinAGeneration(_ kind: NetworkKind)
    throws
  {
    let neat = try Self.growing { $0.network = kind }
    var ends: [Int32: [Int32]] = [:]
    var reused = 0
    for genomes in try Self.run(neat, generations: 30) {
      let known = ends
      var fresh: [[Int32]: Int32] = [:]
      for gene in genomes.flatMap(\.connections) where known[gene.innovation] == nil {
        let link = [gene.source, gene.target]
        if fresh[link] != nil { reused += 1 }
        #expect(fresh[link, default: gene.innovation] == gene.innovation)
        fresh[link] = gene.innovation
      }
      for gene in genomes.flatMap(\.connections) {
        #expect(ends[gene.innovation, default: [gene.source, gene.target]] == [gene.source, gene.target])
        ends[gene.innovation] = [gene.source, gene.target]
      }
    }
    #expect(reused > 10)
  }

  /// Every genome is one that its own check accepts, has no link twice, and is feed-forward where it must be.
  @Test(arguments: NetworkKind.allCases, [StartTopology.minimal, .hidden(count: 3), .random(mostHidden: 5)])
  func genomesAreWhole(_ kind: NetworkKind, _ start: StartTopology) throws {
    let neat = try Self.growing {
      $0.network = kind
      $0.start = start
    }
    for genome in try Self.run(neat, generations: 25, { Double($0.connections.count % 4) }).joined() {
      let copy = try Genome(
        inputs: 3, outputs: 2, nodes: genome.nodes, connections: genome.connections)
      #expect(copy == genome)
      #expect(Set(genome.connections.map { [$0.source, $0.target] }).count == genome.connections.count)
      guard kind == .feedForward else { continue }
      for gene in genome.connections {
        let source = try #require(genome.index(ofNode: Int(gene.source)))
        let target = try #require(genome.index(ofNode: Int(gene.target)))
        #expect(genome.nodes[source].depth < genome.nodes[target].depth)
      }
    }
  }

  /// Of genes that are disabled in both parents three quarters stay so: within 4.9 standard errors, which chance leaves
  /// once in a million.
  @Test func disabledGenesStaySoThreeTimesInFour() throws {
    var settings = NEATSettings()
    (settings.populationSize, settings.championSize) = (4000, 4000)
    (settings.hasSpeciation, settings.hasMating) = (false, false)
    (settings.nodeRate, settings.connectionRate) = (1, 0)
    let splitting = try NEAT(inputs: 1, outputs: 1, settings, seed: 3)
    try Self.run(splitting, generations: 1)
    #expect(try splitting.ask().allSatisfy { !$0.connections[0].isEnabled })
    // What was split goes on under settings by which all children have two parents.
    (settings.hasMating, settings.mutationOnlyShare, settings.nodeRate) = (true, 0, 0)
    let mating = try splitting.resumed { try NEAT(inputs: 1, outputs: 1, settings, seed: 3) }
    try Self.run(mating, generations: 1)
    let genes = try mating.ask().map { $0.connections[0] }
    let share = Double(genes.reduce(0) { $0 + ($1.isEnabled ? 0 : 1) }) / Double(genes.count)
    #expect(abs(share - 0.75) < 4.9 * (0.75 * 0.25 / Double(genes.count)).squareRoot(), "\(share)")
  }

  @Test func sameSeedSameBits() throws {
    let runs = try [1, 1, 2].map { try Self.run(try Self.growing(seed: $0), generations: 20) }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test(arguments: [0, 1, 12]) func resumesToTheSameBits(_ stop: Int) throws {
    let whole = try Self.growing()
    try Self.run(whole, generations: stop)
    if stop % 2 == 1 { _ = try whole.ask() }
    let resumed = try whole.resumed { try Self.growing() }
    let expected = try Self.run(whole, generations: 20)
    #expect(try Self.run(resumed, generations: 20) == expected)
    #expect(resumed.bestGenome == whole.bestGenome && resumed.ancestry == whole.ancestry)
    #expect(resumed.speciesSummaries() == whole.speciesSummaries())
  }

  /// Minimising the negative is maximising, with NaN and infinities among the numbers.
  @Test func minimizingIsMaximizingTheNegative() throws {
    var runs: [[[Genome]]] = []
    for (direction, sign) in [(SearchDirection.maximize, 1.0), (.minimize, -1)] {
      var settings = NEATSettings()
      settings.populationSize = 30
      let neat = try NEAT(inputs: 2, outputs: 1, settings, seed: 5, direction: direction)
      runs.append(
        try Self.run(neat, generations: 20) { genome in
          let weight = genome.connections.first?.weight ?? 0
          if weight > 6 { return .nan }
          return sign * (weight < -6 ? -.infinity : weight)
        })
      #expect(abs(try #require(neat.bestFitness)) <= 6)
    }
    #expect(runs[0] == runs[1])
  }

  @Test func speciesPartitionTheGeneration() throws {
    let neat = try Self.growing()
    for generation in 0..<20 {
      try Self.run(neat, generations: 1)
      let species = neat.speciesSummaries()
      #expect(species.reduce(0) { $0 + $1.size } == 60)
      #expect(species.map(\.id) == species.map(\.id).sorted())
      let numbers = neat.speciesOfGenomes()
      for one in species {
        let fitness = neat.genomes.indices.filter { numbers[$0] == one.id }.map {
          Self.size(neat.genomes[$0])
        }
        #expect(fitness.count == one.size && fitness.max() == one.bestFitness)
        #expect(Self.size(neat.genomes[one.champion]) == one.bestFitness)
        #expect(one.age <= generation)
      }
    }
    #expect(
      neat.ancestry.allSatisfy { $0.id > $0.firstParent && $0.id > $0.secondParent && $0.firstParent >= 0 })
  }

  /// A champion of more than five lives on as it is.
  @Test func championsAreCopied() throws {
    let neat = try Self.growing()
    for _ in 0..<10 {
      try Self.run(neat, generations: 1)
      let champions = neat.speciesSummaries().filter { $0.size > 5 && $0.bestFitness == neat.bestFitness }
        .map { neat.genomes[$0.champion] }
      let next = try neat.ask()
      #expect(champions.allSatisfy { next.contains($0) })
    }
  }

  /// Where nothing ever improves, all species stagnate, which is an error or a new start.
  @Test func extinctionIsAnErrorOrARestart() throws {
    let strict = try Self.growing {
      $0.extinction = .error
      $0.compatibilityThreshold = 1000
    }
    #expect(throws: EvolutionError.populationExtinct(generation: 16)) {
      try Self.run(strict, generations: 100) { _ in 1 }
    }
    let patient = try Self.growing { $0.compatibilityThreshold = 1000 }
    try Self.run(patient, generations: 40) { _ in 1 }
    #expect(patient.restarts == 2 && patient.generations == 40)
  }

  @Test func oneGenomeIsAPopulation() throws {
    let neat = try Self.growing { $0.populationSize = 1 }
    try Self.run(neat, generations: 30) { _ in .nan }
    #expect(neat.bestFitness == nil && neat.evaluations == 30)
  }

  @Test func settingsAreChecked() {
    var settings = NEATSettings()
    settings.disableRate = 1.5
    #expect(
      throws: EvolutionError.invalidSetting(key: "disableRate", value: "1.5", allowed: "from 0 to 1")
    ) { try NEAT(inputs: 1, outputs: 1, settings, seed: 1) }
  }
}
