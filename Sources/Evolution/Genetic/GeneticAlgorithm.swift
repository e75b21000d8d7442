internal import Kernels
internal import Simulation

/// A genetic algorithm of shared operators, with generations of 100 candidates.
///
/// Elites of the generation before take the places of its worst children where they are better, with the fitness they
/// had: they are not asked for again. For a fitness that is noisy, have none.
/// Sources: Holland, Adaptation in Natural and Artificial Systems, 1975; Deb & Agrawal, Complex Systems 9, 1995.
final class GeneticAlgorithm: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let breeder: Breeder
  private let parents: Matrix<Double>
  private let costs: Storage<Double>
  private let elites: Brood
  private var hasParents = false

  convenience init(_ setup: SearchSetup, _ operators: GeneticOperators) throws(EvolutionError) {
    let count = try setup.population(100, atLeast: 2)
    try self.init(setup, operators, candidates: Matrix(rows: count, columns: setup.dimension))
  }

  /// One whose candidates lie in the rows of somebody else.
  init(
    _ setup: SearchSetup, _ operators: GeneticOperators, candidates: Matrix<Double>
  ) throws(EvolutionError) {
    let (count, n) = (candidates.rows, candidates.columns)
    try operators.check(populationSize: count)
    self.candidates = candidates
    breeder = Breeder(setup, operators, count: count)
    parents = Matrix(rows: count, columns: n)
    costs = Storage(count: count)
    elites = Brood(count: operators.elites, dimension: n)
  }

  func ask() {
    guard hasParents else { return breeder.begin(candidates) }
    breeder.breed(parents, costs: costs, into: candidates)
  }

  func tell(_ told: Storage<Double>) { tell(told, from: 0) }

  /// Takes the costs of its candidates, the first of which is that of a row.
  func tell(_ told: Storage<Double>, from start: Int) {
    if hasParents { elites.take(from: parents, costs) }
    parents.storage.copy(candidates.storage, from: candidates.offset, count: candidates.count)
    costs.copy(told, from: start, count: costs.count)
    if hasParents { elites.replaceWorst(of: parents, costs) }
    hasParents = true
  }

  /// Copies the best of the parents.
  func emigrate(_ brood: Brood) { brood.take(from: parents, costs) }

  /// Takes others in among the parents, in the place of the worst.
  func immigrate(_ brood: Brood) { brood.replaceWorst(of: parents, costs) }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasParents)
    breeder.snapshot(&archive)
    var rows = candidates.values
    archive.plain(fixedLength: &rows)
    if archive.isReading { candidates.storage.copy(Storage(rows), to: candidates.offset) }
    parents.storage.snapshot(&archive)
    costs.snapshot(&archive)
  }
}
