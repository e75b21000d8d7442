public import Simulation

/// NeuroEvolution of Augmenting Topologies: networks whose weights and links evolve together.
///
/// Genomes begin small and grow by mutation; historical markings line them up for crossover; species, within which alone
/// genomes compete and share their fitness, give new links and nodes time. The greater the fitness the better, or the less
/// by the direction. Species share children by fitness as it is where none is negative, and by the distance to the worst
/// otherwise; NaN and the infinity of the bad side have no share.
/// Source: Stanley & Miikkulainen, "Evolving neural networks through augmenting topologies", Evolutionary Computation
/// 10(2), 2002.
public final class NEAT {
  /// How many numbers networks take.
  public let inputs: Int
  /// How many numbers networks give.
  public let outputs: Int
  /// The input that is constant, which is the last one; nil where there is none.
  let bias: Int32?
  /// The parameters.
  public let settings: NEATSettings
  /// Whether small or large fitness is good.
  public let direction: SearchDirection
  /// The genomes of this generation.
  public internal(set) var genomes: [Genome] = []
  /// Where each genome of this generation comes from.
  public internal(set) var ancestry: [Ancestry] = []
  /// How many genomes' fitness was told.
  public private(set) var evaluations = 0
  /// How many generations were told.
  public private(set) var generations = 0
  /// How often a new first generation was drawn because no species could reproduce.
  public internal(set) var restarts = 0
  /// The best fitness told so far; nil while none was better than the infinity of the bad side.
  public var bestFitness: Double? { bestScore > -.infinity ? fitness(ofScore: bestScore) : nil }
  /// The best genome so far; nil as with `bestFitness`.
  public var bestGenome: Genome? { bestScore > -.infinity ? best : nil }

  var species: [Species] = []
  var ledger: InnovationLedger
  var stream: RandomStream
  var scores: [Double]
  /// What was told and not yet bred from.
  var isTold = false
  private var isWaiting = false
  /// The generations since the best of all came.
  var stagnantGenerations = 0
  var nextGenome = 0
  var nextSpecies = 0
  private var bestScore = -Double.infinity
  private var best: Genome
  /// Memory for the next generation.
  var offspring: [Genome] = []
  var offspringAncestry: [Ancestry] = []

  /// Networks of so many inputs, a bias included, and outputs.
  ///
  /// - Parameter hasBias: whether the last input is constant; no node splits its links.
  /// - Throws: `EvolutionError.invalidSetting`.
  public init(
    inputs: Int, outputs: Int, hasBias: Bool = false, _ settings: NEATSettings = NEATSettings(),
    seed: UInt64, entity: UInt32 = 0, direction: SearchDirection = .maximize
  ) throws(EvolutionError) {
    try settings.check()
    for (key, count) in [("inputs", inputs), ("outputs", outputs)] where !(1...1_000_000).contains(count) {
      throw .invalidSetting(key: key, value: "\(count)", allowed: "a number from 1 to 1000000")
    }
    self.inputs = inputs
    self.outputs = outputs
    bias = hasBias ? Int32(inputs - 1) : nil
    self.settings = settings
    self.direction = direction
    ledger = InnovationLedger(firstHiddenNode: inputs + outputs)
    stream = RandomStream(
      seed: seed, key: StreamKey(component: .evolution, entity: entity, purpose: RandomPurpose.topology))
    best = Genome(inputs: inputs, outputs: outputs)
    scores = Array(repeating: -.infinity, count: settings.populationSize)
    drawFirstGeneration()
  }

  /// The genomes of the next generation; the same ones again while their fitness was not told.
  /// - Throws: `EvolutionError.populationExtinct` where no species may reproduce and the settings ask for an error.
  public func ask() throws(EvolutionError) -> [Genome] {
    if isTold { try breed() }
    isTold = false
    isWaiting = true
    return genomes
  }

  /// Takes the fitness of the genomes that were asked for.
  /// - Precondition: `ask` was called, and there is a number for each genome.
  public func tell(_ fitness: [Double]) {
    precondition(isWaiting, "fitness of genomes that were not asked for")
    precondition(fitness.count == genomes.count, "fitness of \(fitness.count) of \(genomes.count) genomes")
    note(fitness)
  }

  /// Takes the fitness of the first genomes alone of a generation that no budget is left for, with which an evolution ends.
  ///
  /// They count among the evaluations and for the best; the others are as those without fitness.
  /// - Precondition: `ask` was called, and there are not more numbers than genomes.
  public func conclude(_ fitness: [Double]) {
    precondition(isWaiting, "fitness of genomes that were not asked for")
    precondition(fitness.count <= genomes.count, "fitness of \(fitness.count) of \(genomes.count) genomes")
    note(fitness)
  }

  private func note(_ fitness: [Double]) {
    stagnantGenerations += 1
    for index in genomes.indices {
      scores[index] = index < fitness.count ? score(fitness[index]) : -.infinity
      guard scores[index] > bestScore else { continue }
      bestScore = scores[index]
      best = genomes[index]
      stagnantGenerations = 0
    }
    for index in species.indices { species[index].rank(scores) }
    evaluations += fitness.count
    generations += 1
    isWaiting = false
    isTold = true
  }

  /// What selection goes by: the greater the better.
  func score(_ fitness: Double) -> Double { -direction.cost(of: fitness) }

  func fitness(ofScore score: Double) -> Double { direction.fitness(ofCost: -score) }

  /// The species of this generation, in the order in which they came to be; their fitness once it was told.
  public func speciesSummaries() -> [SpeciesSummary] { species.map(summary) }

  /// The number of each genome's species, in the order of the genomes.
  public func speciesOfGenomes() -> [Int] {
    var numbers = Array(repeating: -1, count: genomes.count)
    for species in species {
      for member in species.members { numbers[Int(member)] = species.id }
    }
    return numbers
  }

  private func summary(_ species: Species) -> SpeciesSummary {
    let known = isTold ? species.members.map { scores[Int($0)] } : []
    let finite = known.filter(\.isFinite)
    let mean = finite.reduce(0) { $0 + $1 / Double(finite.count) }
    return SpeciesSummary(
      id: species.id, size: species.members.count, age: species.age,
      bestFitness: known.first.map(fitness(ofScore:)) ?? .nan,
      meanFitness: finite.isEmpty ? .nan : fitness(ofScore: mean),
      champion: Int(species.members.first ?? 0))
  }
}

extension NEAT: Snapshotted {
  /// Genomes, species, numbers given so far, the best genome, and the place in the stream.
  public func snapshot(_ archive: inout SnapshotArchive) {
    for index in genomes.indices { archive.nested(&genomes[index]) }
    archive.plain(fixedLength: &ancestry)
    archive.plain(fixedLength: &scores)
    archive.nested(&ledger)
    archive.nested(&stream)
    archive.nested(&best)
    archive.plain(&bestScore)
    archive.plain(&evaluations)
    archive.plain(&generations)
    archive.plain(&restarts)
    archive.plain(&stagnantGenerations)
    archive.plain(&nextGenome)
    archive.plain(&nextSpecies)
    archive.plain(&isTold)
    archive.plain(&isWaiting)
    snapshotSpecies(&archive)
  }

  private func snapshotSpecies(_ archive: inout SnapshotArchive) {
    var ids = species.map(\.id)
    archive.plain(&ids)
    guard ids.count <= genomes.count else { return archive.fail() }
    if archive.isReading {
      species = ids.map { Species(id: $0, representative: Genome(inputs: inputs, outputs: outputs)) }
    }
    for index in species.indices where !archive.hasFailed { archive.nested(&species[index]) }
    guard archive.isReading else { return }
    var isMember = Array(repeating: false, count: genomes.count)
    for member in species.lazy.flatMap(\.members) {
      guard isMember.indices.contains(Int(member)), !isMember[Int(member)] else { return archive.fail() }
      isMember[Int(member)] = true
    }
    if isMember.contains(false) || species.contains(where: \.members.isEmpty) { archive.fail() }
  }
}
