internal import Kernels
internal import Simulation

/// Separable natural evolution strategies: a normal distribution of independent coordinates follows the natural gradient.
///
/// Source: Schaul, Glasmachers & Schmidhuber, "High dimensions and heavy tails for natural evolution strategies", GECCO
/// 2011; rates of Wierstra et al., JMLR 15, 2014.
final class SNES: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let utilities: NaturalUtilities
  private let ranking: Ranking
  private let normals: Matrix<Double>
  private let mean: Storage<Double>
  private let deviations: Storage<Double>
  private let rate: Double
  private let meanRate: Double
  private var stream: RandomStream

  init(_ setup: SearchSetup, _ settings: NaturalSettings = NaturalSettings()) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(CMAES<DiagonalCovariance>.standardPopulation(n), atLeast: 2)
    self.setup = setup
    utilities = NaturalUtilities(populationSize: count)
    ranking = Ranking(count: count)
    candidates = Matrix(rows: count, columns: n)
    normals = Matrix(rows: count, columns: n)
    mean = Storage(setup.startPoint)
    deviations = Storage((0..<n).map { setup.deviation($0) })
    rate =
      settings.stepRate ?? (3 + ReproducibleMath.log(Double(n))) / (5 * Double(n).squareRoot())
    meanRate = settings.meanRate
    stream = setup.stream(RandomPurpose.sampling)
  }

  var distribution: StepDistribution { StepDistribution(deviations: deviations) }

  func ask() {
    stream.fillNormal(normals.storage)
    let n = mean.count
    for row in 0..<candidates.rows {
      for index in 0..<n {
        let value = mean[index] + deviations[index] * normals.storage[row * n + index]
        candidates.storage[row * n + index] = setup.space.reflected(value, index)
      }
    }
  }

  func tell(_ costs: Storage<Double>) {
    ranking.rank(costs)
    let n = mean.count
    for index in 0..<n {
      var (slope, curvature) = (0.0, 0.0)
      for rank in 0..<costs.count {
        let normal = normals.storage[ranking.candidate(rank) * n + index]
        slope += utilities.values[rank] * normal
        curvature += utilities.values[rank] * (normal * normal - 1)
      }
      mean[index] += meanRate * deviations[index] * slope
      let scaled = deviations[index] * ReproducibleMath.exp(rate / 2 * curvature)
      deviations[index] = max(1e-100, min(min(1e100, scaled), setup.deviationLimit(index)))
    }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&stream)
    for storage in [candidates.storage, normals.storage, mean, deviations] { storage.snapshot(&archive) }
  }
}
