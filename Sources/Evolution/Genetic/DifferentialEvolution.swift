internal import Kernels
internal import Simulation

/// Differential evolution with binomial crossover: by default factor 0.5, crossover 0.9, ten candidates a coordinate.
///
/// A trial takes its parent's place where it costs no more.
/// Source: Storn & Price, "Differential Evolution", Journal of Global Optimization 11, 1997.
final class DifferentialEvolution: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let variant: DifferentialVariant
  private let parents: Matrix<Double>
  private let parentCosts: Storage<Double>
  private var best = 0
  private var hasParents = false
  private var stream: RandomStream
  private let settings: DifferentialSettings

  init(
    _ setup: SearchSetup, _ variant: DifferentialVariant,
    _ settings: DifferentialSettings = DifferentialSettings()
  ) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(max(10, 10 * n), atLeast: 4)
    self.setup = setup
    self.variant = variant
    self.settings = settings
    candidates = Matrix(rows: count, columns: n)
    parents = Matrix(rows: count, columns: n)
    parentCosts = Storage(count: count)
    stream = setup.stream(RandomPurpose.sampling)
  }

  func ask() {
    guard hasParents else { return setup.drawPopulation(candidates, &stream) }
    for row in 0..<candidates.rows { fillTrial(row) }
  }

  private func fillTrial(_ row: Int) {
    let (n, count) = (setup.dimension, candidates.rows)
    let first = stream.uniform(below: count, otherThan: row)
    let second = stream.uniform(below: count, otherThan: row, first)
    let third = stream.uniform(below: count, otherThan: row, first, second)
    let certain = stream.uniform(below: n)
    let values = parents.storage
    let (factor, crossover) = (settings.factor, settings.crossoverRate)
    for index in 0..<n {
      let parent = values[row * n + index]
      var value = parent
      if stream.uniform() < crossover || index == certain {
        let base =
          switch variant {
          case .rand1: values[third * n + index]
          case .best1: values[best * n + index]
          case .currentToBest1: parent + factor * (values[best * n + index] - parent)
          }
        value = base + factor * (values[first * n + index] - values[second * n + index])
      }
      candidates.storage[row * n + index] = setup.space.repaired(value, parent: parent, index)
    }
  }

  func tell(_ costs: Storage<Double>) {
    let n = setup.dimension
    for row in 0..<costs.count where !hasParents || costs[row] <= parentCosts[row] {
      parents.storage.copy(candidates.storage, from: row * n, count: n, to: row * n)
      parentCosts[row] = costs[row]
    }
    hasParents = true
    for row in 0..<costs.count where parentCosts[row] < parentCosts[best] { best = row }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasParents)
    archive.plain(&best)
    archive.nested(&stream)
    for storage in [candidates.storage, parents.storage, parentCosts] { storage.snapshot(&archive) }
    if !(0..<candidates.rows).contains(best) {
      best = 0
      archive.fail()
    }
  }
}
