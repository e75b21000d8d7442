internal import Kernels
internal import Simulation

/// Evolution strategies whose candidates carry their own step sizes: (µ, λ) or (µ + λ), 15 parents of 100 candidates.
///
/// A candidate takes each coordinate from one of two parents, and the geometric mean of their step sizes, which it changes
/// log-normally before it uses them.
/// Source: Beyer & Schwefel, "Evolution strategies: A comprehensive introduction", Natural Computing 1(1), 2002.
final class SelfAdaptiveES: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let keepsParents: Bool
  private let learningFactor: Double
  private let parentCount: Int
  /// Parents first, then this generation's candidates.
  private let points: Matrix<Double>
  private let steps: Matrix<Double>
  private let costs: Storage<Double>
  private let nextPoints: Matrix<Double>
  private let nextSteps: Matrix<Double>
  private let nextCosts: Storage<Double>
  private let ranking: Ranking
  private var hasParents = false
  private var stream: RandomStream

  init(
    _ setup: SearchSetup, _ settings: SelfAdaptiveSettings = SelfAdaptiveSettings(), keepsParents: Bool
  ) throws(EvolutionError) {
    let (count, n) = (try setup.population(100), setup.dimension)
    let parents = settings.parents ?? max(1, count * 15 / 100)
    guard parents <= count else {
      throw .invalidSetting(
        key: "parents", value: "\(parents)", allowed: "at most \(count), as many as there are candidates")
    }
    self.setup = setup
    self.keepsParents = keepsParents
    learningFactor = settings.learningFactor
    parentCount = parents
    points = Matrix(rows: parents + count, columns: n)
    steps = Matrix(rows: parents + count, columns: n)
    costs = Storage(count: parents + count)
    nextPoints = Matrix(rows: parents, columns: n)
    nextSteps = Matrix(rows: parents, columns: n)
    nextCosts = Storage(count: parents)
    ranking = Ranking(count: parents + count)
    candidates = points.rows(parents..<parents + count)
    stream = setup.stream(RandomPurpose.sampling)
    costs.fill(with: .infinity)
  }

  func ask() {
    for row in parentCount..<points.rows { if hasParents { breed(row) } else { begin(row) } }
  }

  private func begin(_ row: Int) {
    let n = setup.dimension
    for index in 0..<n {
      points.storage[row * n + index] = setup.drawCoordinate(index, &stream)
      steps.storage[row * n + index] = setup.deviation(index)
    }
  }

  private func breed(_ row: Int) {
    let n = setup.dimension
    let mother = stream.uniform(below: parentCount) * n
    let father = stream.uniform(below: parentCount) * n
    let common = learningFactor * stream.normal() / (2 * Double(n)).squareRoot()
    let rate = learningFactor / (2 * Double(n).squareRoot()).squareRoot()
    for index in 0..<n {
      let isMothers = stream.next() >> 63 == 0
      let value = points.storage[(isMothers ? mother : father) + index]
      let inherited = (steps.storage[mother + index] * steps.storage[father + index]).squareRoot()
      let step = inherited * ReproducibleMath.exp(common + rate * stream.normal())
      let bounded = max(1e-100, min(min(1e100, step), setup.deviationLimit(index)))
      steps.storage[row * n + index] = bounded
      points.storage[row * n + index] = setup.space.reflected(value + bounded * stream.normal(), index)
    }
  }

  func tell(_ told: Storage<Double>) {
    costs.copy(told, to: parentCount)
    if !keepsParents { for row in 0..<parentCount { costs[row] = .infinity } }
    ranking.rank(costs)
    let n = setup.dimension
    var rank = 0
    for row in 0..<parentCount {
      // Parents that are not kept, or not there yet, are worse than candidates that cost as much.
      while ranking.candidate(rank) < parentCount && !(keepsParents && hasParents) { rank += 1 }
      let chosen = ranking.candidate(rank)
      rank += 1
      nextPoints.storage.copy(points.storage, from: chosen * n, count: n, to: row * n)
      nextSteps.storage.copy(steps.storage, from: chosen * n, count: n, to: row * n)
      nextCosts[row] = costs[chosen]
    }
    points.storage.copy(nextPoints.storage)
    steps.storage.copy(nextSteps.storage)
    costs.copy(nextCosts)
    hasParents = true
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasParents)
    archive.nested(&stream)
    for storage in [points.storage, steps.storage, costs] { storage.snapshot(&archive) }
  }
}
