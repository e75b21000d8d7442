internal import Kernels
internal import Simulation

/// The (1+λ) evolution strategy whose step size follows the one-fifth rule; λ is 1 unless set.
///
/// The start is the first candidate. A candidate that costs as much as its parent takes its place.
/// Source: Rechenberg, Evolutionsstrategie, 1973; as in Hansen, Arnold & Auger, "Evolution Strategies", Springer Handbook
/// of Computational Intelligence, 2015, algorithm 44.3.
final class OnePlusOne: SearchStrategy {
  let candidates: Matrix<Double>
  private(set) var stopReason: StopReason?
  private let setup: SearchSetup
  private let settings: OnePlusOneSettings
  private let parent: Storage<Double>
  private let deviations: Storage<Double>
  private var parentCost = Double.infinity
  private var scale = 1.0
  private var hasParent = false
  private var stream: RandomStream

  init(
    _ setup: SearchSetup, _ settings: OnePlusOneSettings = OnePlusOneSettings()
  ) throws(EvolutionError) {
    self.setup = setup
    self.settings = settings
    candidates = Matrix(rows: try setup.population(1), columns: setup.dimension)
    parent = Storage(setup.startPoint)
    deviations = Storage((0..<setup.dimension).map { setup.deviation($0) })
    stream = setup.stream(RandomPurpose.sampling)
  }

  var distribution: StepDistribution {
    StepDistribution(deviations: deviations, scale: scale)
  }

  func ask() {
    let n = setup.dimension
    for row in 0..<candidates.rows {
      let step = hasParent || row > 0 ? scale : 0
      for index in 0..<n {
        let deviation = min(step * deviations[index], setup.deviationLimit(index))
        let value = parent[index] + deviation * stream.normal()
        candidates.storage[row * n + index] = setup.space.reflected(value, index)
      }
    }
  }

  func tell(_ costs: Storage<Double>) {
    var best = 0
    for row in 1..<max(1, costs.count) where costs[row] < costs[best] { best = row }
    let isSuccess = costs[best] <= parentCost
    if isSuccess {
      parentCost = costs[best]
      parent.copy(candidates.storage, from: best * parent.count, count: parent.count)
    }
    if hasParent {
      let damping = settings.damping ?? (Double(parent.count) + 1).squareRoot()
      scale *= ReproducibleMath.exp(((isSuccess ? 1 : 0) - settings.successRate) / damping)
    }
    hasParent = true
    if scale > 1e100 { stopReason = .stepsDiverged }
    if scale < 1e-15 { stopReason = .stepsVanished }
    scale = max(1e-100, min(1e100, scale))
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&parentCost)
    archive.plain(&scale)
    archive.plain(&hasParent)
    stopReason.snapshot(&archive)
    archive.nested(&stream)
    parent.snapshot(&archive)
    candidates.storage.snapshot(&archive)
  }
}
