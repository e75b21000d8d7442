internal import Kernels
internal import Simulation

/// A genetic algorithm whose candidates cost the less the farther their descriptors are from all others.
///
/// Novelty is the mean distance to the nearest of this generation and of those kept before, in shares of the descriptors'
/// widths. What is more novel than a threshold is kept; by default the threshold rises by a fifth where a generation keeps
/// more than four, and falls by a twentieth after 2,500 evaluations that kept none.
/// Source: Lehman & Stanley, "Abandoning Objectives: Evolution Through the Search for Novelty Alone", Evolutionary
/// Computation 19(2), 2011.
final class NoveltySearch: QualityStrategy {
  let candidates: Matrix<Double>
  private let breeder: Breeder
  private let parents: Matrix<Double>
  private let memory: NoveltyMemory
  private let novelties: Storage<Double>
  private let costs: Storage<Double>
  private var threshold = -1.0
  private var evaluationsWithoutNews = 0
  private var hasParents = false
  private let settings: NoveltySettings

  /// Of 100 candidates a generation, bred as by `GeneticAlgorithm`, without elites.
  init(_ setup: QualitySetup, _ settings: NoveltySettings) throws(EvolutionError) {
    let (count, n) = (try setup.search.population(100, atLeast: 2), setup.search.dimension)
    let operators = settings.breeding.operators
    try operators.check(populationSize: count)
    self.settings = settings
    candidates = Matrix(rows: count, columns: n)
    parents = Matrix(rows: count, columns: n)
    breeder = Breeder(setup.search, operators, count: count)
    memory = NoveltyMemory(setup.descriptors, neighbours: settings.neighbours, generation: count)
    novelties = Storage(count: count)
    costs = Storage(count: count)
  }

  func ask(_ archive: EliteArchive) {
    guard hasParents else { return breeder.begin(candidates) }
    breeder.breed(parents, costs: costs, into: candidates)
  }

  func tell(_ generation: DescribedGeneration) {
    memory.measure(generation.descriptors, into: novelties)
    var (sum, count) = (0.0, 0)
    for row in 0..<novelties.count {
      costs[row] = novelties[row].isNaN ? .infinity : -novelties[row]
      if !novelties[row].isNaN { (sum, count) = (sum + novelties[row], count + 1) }
    }
    if threshold < 0 && count > 0 { threshold = sum / Double(count) }
    remember()
    parents.storage.copy(candidates.storage)
    hasParents = true
  }

  private func remember() {
    var kept = 0
    for row in 0..<novelties.count where novelties[row] > threshold && threshold >= 0 {
      memory.keep(row)
      kept += 1
    }
    evaluationsWithoutNews = kept > 0 ? 0 : evaluationsWithoutNews + novelties.count
    if kept > settings.mostKept { threshold *= settings.rise }
    if evaluationsWithoutNews >= settings.patience {
      threshold *= settings.fall
      evaluationsWithoutNews = 0
    }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&threshold)
    archive.plain(&evaluationsWithoutNews)
    archive.plain(&hasParents)
    breeder.snapshot(&archive)
    for storage in [candidates.storage, parents.storage, costs] { storage.snapshot(&archive) }
    memory.snapshot(&archive)
  }
}
