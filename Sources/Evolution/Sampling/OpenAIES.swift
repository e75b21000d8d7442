internal import Kernels
internal import Simulation

/// The evolution strategy that replaces a gradient: mirrored steps of one length, ranks for costs, Adam for the mean.
///
/// Steps are a tenth of the setup's deviation, and Adam's rate half a tenth of it. Equal costs share their mean rank, so
/// that a plateau moves nothing. An odd candidate without a mirror image is the mean itself.
/// Source: Salimans, Ho, Chen, Sidor & Sutskever, "Evolution Strategies as a Scalable Alternative to Reinforcement
/// Learning", arXiv:1703.03864, 2017.
final class OpenAIES: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let settings: OpenAISettings
  private let ranking: Ranking
  private let normals: Matrix<Double>
  private let shares: Storage<Double>
  private let mean: Storage<Double>
  private let firstMoment: Storage<Double>
  private let secondMoment: Storage<Double>
  /// β₁ᵗ and β₂ᵗ.
  private var decays = (first: 1.0, second: 1.0)
  private var stream: RandomStream

  init(_ setup: SearchSetup, _ settings: OpenAISettings = OpenAISettings()) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(40, atLeast: 2)
    self.setup = setup
    self.settings = settings
    ranking = Ranking(count: count)
    candidates = Matrix(rows: count, columns: n)
    normals = Matrix(rows: count / 2, columns: n)
    shares = Storage(count: count)
    mean = Storage(setup.startPoint)
    firstMoment = Storage(count: n)
    secondMoment = Storage(count: n)
    stream = setup.stream(RandomPurpose.sampling)
  }

  func ask() {
    stream.fillNormal(normals.storage)
    let n = mean.count
    for row in 0..<candidates.rows {
      let isPaired = row / 2 < normals.rows
      let sign: Double = row % 2 == 0 ? 1 : -1
      for index in 0..<n {
        let normal = isPaired ? normals.storage[row / 2 * n + index] : 0
        let value = mean[index] + settings.noise * setup.deviation(index) * sign * normal
        candidates.storage[row * n + index] = setup.space.reflected(value, index)
      }
    }
  }

  func tell(_ costs: Storage<Double>) {
    shareRanks(costs)
    let (first, second) = (settings.firstDecay, settings.secondDecay)
    decays.first *= first
    decays.second *= second
    let n = mean.count
    for index in 0..<n {
      var gradient = 0.0
      for pair in 0..<normals.rows {
        gradient += (shares[2 * pair] - shares[2 * pair + 1]) * normals.storage[pair * n + index]
      }
      gradient /= Double(costs.count)
      firstMoment[index] = first * firstMoment[index] + first.complement * gradient
      secondMoment[index] =
        second * secondMoment[index] + second.complement * gradient * gradient
      let slope = firstMoment[index] / (1 - decays.first)
      let scale = (secondMoment[index] / (1 - decays.second)).squareRoot()
      mean[index] -= settings.learningRate * setup.deviation(index) * slope / (scale + 1e-8)
      mean[index] = setup.space.clamped(mean[index], index)
    }
  }

  /// Ranks from −½ for the best to ½ for the worst, equal costs sharing the mean of theirs.
  private func shareRanks(_ costs: Storage<Double>) {
    ranking.rank(costs)
    var start = 0
    while start < costs.count {
      var end = start + 1
      let cost = costs[ranking.candidate(start)]
      while end < costs.count, costs[ranking.candidate(end)] == cost { end += 1 }
      let share = Double(start + end - 1) / 2 / Double(costs.count - 1) - 0.5
      for rank in start..<end { shares[ranking.candidate(rank)] = share }
      start = end
    }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&decays.first)
    archive.plain(&decays.second)
    archive.nested(&stream)
    for storage in [candidates.storage, normals.storage, mean, firstMoment, secondMoment] {
      storage.snapshot(&archive)
    }
  }
}
