internal import Kernels
internal import Simulation

/// The cross-entropy method: independent normal distributions are fitted to the best tenth of 100 candidates.
///
/// Means are smoothed by 0.7, deviations dynamically, by 0.9 − 0.9·(1 − 1/t)⁷ in generation t.
/// Source: Kroese, Porotsky & Rubinstein, "The Cross-Entropy Method for Continuous Multi-Extremal Optimization",
/// Methodology and Computing in Applied Probability 8, 2006.
final class CrossEntropyMethod: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let settings: CrossEntropySettings
  private let elites: Int
  private let ranking: Ranking
  private let mean: Storage<Double>
  private let deviations: Storage<Double>
  private var generation = 0
  private var stream: RandomStream

  init(
    _ setup: SearchSetup, _ settings: CrossEntropySettings = CrossEntropySettings()
  ) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(100, atLeast: 3)
    self.setup = setup
    self.settings = settings
    elites = max(2, Int(settings.eliteShare * Double(count)))
    ranking = Ranking(count: count)
    candidates = Matrix(rows: count, columns: n)
    mean = Storage(setup.startPoint)
    deviations = Storage((0..<n).map { setup.deviation($0) })
    stream = setup.stream(RandomPurpose.sampling)
  }

  var distribution: StepDistribution { StepDistribution(deviations: deviations) }

  func ask() {
    let n = mean.count
    for row in 0..<candidates.rows {
      for index in 0..<n {
        let value = mean[index] + deviations[index] * stream.normal()
        candidates.storage[row * n + index] = setup.space.reflected(value, index)
      }
    }
  }

  func tell(_ costs: Storage<Double>) {
    ranking.rank(costs)
    generation += 1
    let rest = 1 - 1 / Double(generation)
    var fallen = settings.deviationSmoothing
    for _ in 0..<settings.exponent { fallen *= rest }
    let smoothing = settings.deviationSmoothing - fallen
    let weight = settings.meanSmoothing
    let n = mean.count
    for index in 0..<n {
      var (sum, squares) = (0.0, 0.0)
      for rank in 0..<elites { sum += candidates.storage[ranking.candidate(rank) * n + index] }
      let center = sum / Double(elites)
      for rank in 0..<elites {
        let distance = candidates.storage[ranking.candidate(rank) * n + index] - center
        squares += distance * distance
      }
      let spread = (squares / Double(elites)).squareRoot()
      mean[index] = weight * center + weight.complement * mean[index]
      deviations[index] = smoothing * spread + (1 - smoothing) * deviations[index]
    }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&generation)
    archive.nested(&stream)
    for storage in [candidates.storage, mean, deviations] { storage.snapshot(&archive) }
  }
}
