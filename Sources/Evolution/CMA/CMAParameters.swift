internal import Kernels
internal import Simulation

/// The weights and rates of CMA-ES, which depend on the numbers of coordinates and candidates alone.
///
/// Source: Hansen, "The CMA Evolution Strategy: A Tutorial", arXiv:1604.00772, 2016 and later versions, table 1,
/// but for the step path's rate, (µ_eff + 2)/(n + µ_eff + 3) as in Hansen's pycma, with which 2 % fewer evaluations
/// suffice; diagonal covariances learn (n + 2)/3 times as fast (Ros & Hansen, PPSN X, 2008).
struct CMAParameters {
  let dimension: Int
  let populationSize: Int
  /// How many candidates have positive weights.
  let parents: Int
  /// The weights by rank, negative ones after the parents; those of the parents sum to 1.
  let weights: Storage<Double>
  let weightSum: Double
  /// The variance-effective number of parents, µ_eff.
  let effectiveParents: Double
  let stepPathRate: Double
  let damping: Double
  let pathRate: Double
  let rankOneRate: Double
  let rankMuRate: Double
  /// The share of the way to the parents' mean that the mean goes.
  let meanRate: Double
  /// The expected length of a standard normal vector.
  let expectedNorm: Double

  /// - Precondition: at least two candidates.
  init(
    dimension: Int, populationSize: Int, isDiagonal: Bool, settings: CMASettings = CMASettings()
  ) {
    precondition(populationSize >= 2, "\(populationSize) candidates")
    let n = Double(dimension)
    let preliminary = (1...populationSize).map {
      ReproducibleMath.log((Double(populationSize) + 1) / 2) - ReproducibleMath.log(Double($0))
    }
    let parents = populationSize / 2
    let effective = Self.effectiveNumber(preliminary[..<parents])
    let speedUp = isDiagonal ? (n + 2) / 3 : 1
    let rankOne = min(1, settings.rankOneFactor * speedUp * 2 / ((n + 1.3) * (n + 1.3) + effective))
    let rankMu = min(
      1 - rankOne,
      settings.rankMuFactor * speedUp * 2 * (0.25 + effective - 2 + 1 / effective)
        / ((n + 2) * (n + 2) + effective))
    let stepPathRate = (effective + 2) / (n + effective + 3)
    self.dimension = dimension
    self.populationSize = populationSize
    self.parents = parents
    effectiveParents = effective
    rankOneRate = rankOne
    rankMuRate = rankMu
    self.stepPathRate = stepPathRate
    let damping = 1 + 2 * max(0, ((effective - 1) / (n + 1)).squareRoot() - 1) + stepPathRate
    self.damping = settings.dampingFactor * damping
    meanRate = settings.meanRate
    pathRate = (4 + effective / n) / (n + 4 + 2 * effective / n)
    expectedNorm = n.squareRoot() * (1 - 1 / (4 * n) + 1 / (21 * n * n))
    let bounds = [
      1 + rankOne / rankMu,
      1 + 2 * Self.effectiveNumber(preliminary[parents...]) / (effective + 2),
      (1 - rankOne - rankMu) / (n * rankMu),
    ]
    weights = Self.normalized(
      preliminary, parents: parents,
      negativeSum: settings.isActive ? bounds.reduce(.infinity, min) : 0)
    weightSum = weights.values.reduce(0, +)
  }

  /// Weights and rates for every number of parents from 1 to `count`.
  static func ofParents(upTo count: Int, dimension: Int) -> [CMAParameters] {
    (1...count).map { CMAParameters(dimension: dimension, populationSize: 2 * $0, isDiagonal: false) }
  }

  /// (Σ w)² / Σ w².
  private static func effectiveNumber(_ weights: ArraySlice<Double>) -> Double {
    let sum = weights.reduce(0, +)
    return sum * sum / weights.reduce(0) { $0 + $1 * $1 }
  }

  private static func normalized(
    _ weights: [Double], parents: Int, negativeSum: Double
  ) -> Storage<Double> {
    let positive = weights.reduce(0) { $0 + max(0, $1) }
    let negative = weights.reduce(0) { $0 - min(0, $1) }
    return Storage(weights.map { $0 >= 0 ? $0 / positive : $0 / negative * negativeSum })
  }
}
