internal import Kernels
internal import Simulation

/// A distribution that moves through the archive, and begins anew at an elite where it finds nothing more.
///
/// Emitters of improvement and of random directions begin anew after a generation of which nothing entered the archive;
/// all do where their steps have vanished.
/// Source: Fontaine, Togelius, Nikolaidis & Hoover, GECCO 2020, algorithm 2.
final class CovarianceEmitter {
  private let kind: EmitterKind
  private let distribution: CMADistribution<FullCovariance>
  /// Weights and rates by the number of parents, from 1.
  private let parameters: [CMAParameters]
  /// The rows of the generation that are this emitter's.
  private let rows: Range<Int>
  private let candidates: Matrix<Double>
  /// Of the descriptors, in shares of their widths.
  private let direction: Storage<Double>
  private let widths: [Double]
  private let keys: Storage<Double>
  private let ranking: Ranking
  /// The ranked candidates, those of new cells first.
  private let order: Storage<Int32>
  private var stream: RandomStream
  private var mustRestart = false

  /// The emitter of a number, which fills so many rows as there are rates for.
  init(
    _ setup: QualitySetup, _ kind: EmitterKind, number: Int, _ candidates: Matrix<Double>,
    deviations: [Double], _ parameters: [CMAParameters]
  ) {
    let count = parameters.count
    self.kind = kind
    rows = number * count..<(number + 1) * count
    self.candidates = candidates.rows(rows)
    distribution = CMADistribution(setup.search, deviations: deviations, candidates: count)
    self.parameters = parameters
    widths = (0..<setup.descriptors.dimension).map { setup.descriptors.halfWidth($0) }
    direction = Storage(count: widths.count)
    keys = Storage(count: count)
    ranking = Ranking(count: count)
    order = Storage(count: count)
    var search = setup.search
    search.attempt = number
    stream = search.stream(RandomPurpose.sampling)
    drawDirection()
  }

  private func drawDirection() {
    guard kind == .randomDirection else { return }
    for axis in 0..<widths.count { direction[axis] = stream.normal() / widths[axis] }
  }

  func ask(_ archive: EliteArchive) {
    if mustRestart && archive.occupiedCount > 0 {
      distribution.restart(archive.genomes, row: archive.drawCell(&stream))
      drawDirection()
      mustRestart = false
    }
    distribution.sample(into: candidates, &stream)
  }

  func tell(_ generation: DescribedGeneration) {
    for place in 0..<keys.count { keys[place] = key(rows.lowerBound + place, generation) }
    ranking.rank(keys)
    let parents = chooseParents(generation)
    if parents > 0 {
      let rates = parameters[parents - 1]
      distribution.learn(order, parents, rates)
      distribution.limitSteps()
    }
    mustRestart = parents == 0 || distribution.isSpent
  }

  /// The less, the better.
  private func key(_ row: Int, _ generation: DescribedGeneration) -> Double {
    switch kind {
    case .improvement: return -generation.additions[row].gain
    case .optimizing: return generation.costs[row]
    case .randomDirection:
      var sum = 0.0
      for axis in 0..<widths.count { sum -= direction[axis] * generation.descriptors[row, axis] }
      return sum.isNaN ? .infinity : sum
    }
  }

  /// Puts the parents first, and returns their number.
  private func chooseParents(_ generation: DescribedGeneration) -> Int {
    var count = 0
    switch kind {
    case .optimizing:
      order.copy(ranking.order)
      for place in 0..<keys.count where keys[place] < .infinity { count += 1 }
      return min(count, max(1, keys.count / 2))
    case .improvement:
      // Whatever improves a cell comes after all that found one.
      append(generation, &count) { $0 == .discovered }
      append(generation, &count) { $0 == .improved }
    case .randomDirection: append(generation, &count) { $0 != .none }
    }
    return count
  }

  /// Appends the candidates that are chosen to the order, by rank.
  private func append(
    _ generation: DescribedGeneration, _ count: inout Int, where isChosen: (ArchiveAddition.Kind) -> Bool
  ) {
    for rank in 0..<keys.count
    where isChosen(generation.additions[rows.lowerBound + ranking.candidate(rank)].kind) {
      order[count] = ranking.order[rank]
      count += 1
    }
  }
}

extension CovarianceEmitter: Snapshotted {
  /// The distribution, its direction, and the place in the random stream.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&mustRestart)
    archive.nested(&stream)
    direction.snapshot(&archive)
    distribution.snapshot(&archive)
  }
}
