internal import Kernels
internal import Simulation

/// Genetic algorithms on islands in a ring, whose best migrate to the next island now and then.
///
/// All of them together have 100 candidates a generation; each draws numbers of its own.
/// Sources: Cohoon, Hegde, Martin & Richards, "Punctuated equilibria: a parallel genetic algorithm", ICGA 1987; Whitley,
/// Rana & Heckendorn, "The Island Model Genetic Algorithm", Journal of Computing and Information Technology 7(1), 1999.
final class IslandGeneticAlgorithm: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let islands: [GeneticAlgorithm]
  /// The first row of each island.
  private let starts: [Int]
  private let emigrants: [Brood]
  private let interval: Int
  private var generation = 0

  init(
    _ setup: SearchSetup, _ operators: GeneticOperators, _ model: IslandModel
  ) throws(EvolutionError) {
    try model.check()
    let count = try setup.population(100, atLeast: 2)
    let number = min(model.islands, count / 2)
    let candidates = Matrix<Double>(rows: count, columns: setup.dimension)
    var islands: [GeneticAlgorithm] = []
    let starts = (0...number).map { $0 * count / number }
    for island in 0..<number {
      var own = setup
      own.attempt = island
      let rows = candidates.rows(starts[island]..<starts[island + 1])
      islands.append(try GeneticAlgorithm(own, operators, candidates: rows))
    }
    self.candidates = candidates
    self.islands = islands
    self.starts = starts
    interval = model.interval
    let migrants = min(model.migrants, count / number - 1)
    emigrants = islands.map { _ in Brood(count: migrants, dimension: setup.dimension) }
  }

  func ask() {
    for index in islands.indices { islands[index].ask() }
  }

  func tell(_ costs: Storage<Double>) {
    for index in islands.indices { islands[index].tell(costs, from: starts[index]) }
    generation += 1
    guard generation % interval == 0, islands.count > 1 else { return }
    for index in islands.indices { islands[index].emigrate(emigrants[index]) }
    for index in islands.indices { islands[(index + 1) % islands.count].immigrate(emigrants[index]) }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&generation)
    for island in islands { island.snapshot(&archive) }
  }
}
