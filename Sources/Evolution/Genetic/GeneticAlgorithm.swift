internal import Kernels
internal import Simulation

/// A genetic algorithm of shared operators, with generations of 100 candidates.
///
/// Elites are kept as they are, and are asked for again, so that every generation has as many candidates.
/// Sources: Holland, Adaptation in Natural and Artificial Systems, 1975; Deb & Agrawal, Complex Systems 9, 1995.
final class GeneticAlgorithm: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let operators: GeneticOperators
  private let parents: Matrix<Double>
  private let costs: Storage<Double>
  private let ranking: Ranking
  private let lottery: ParentLottery
  /// The second child of a pair, which has no place where their number is odd.
  private let spare: Storage<Double>
  private var hasParents = false
  private var stream: RandomStream

  init(_ setup: SearchSetup, _ operators: GeneticOperators) throws(EvolutionError) {
    let (count, n) = (try setup.population(100, atLeast: 2), setup.dimension)
    try operators.check(populationSize: count)
    self.setup = setup
    self.operators = operators
    candidates = Matrix(rows: count, columns: n)
    parents = Matrix(rows: count, columns: n)
    costs = Storage(count: count)
    ranking = Ranking(count: count)
    lottery = ParentLottery(operators.selection, ranking: ranking)
    spare = Storage(count: n)
    stream = setup.stream(RandomPurpose.sampling)
  }

  func ask() {
    guard hasParents else { return begin() }
    ranking.rank(costs)
    lottery.prepare(costs)
    parents.storage.copy(candidates.storage)
    let n = setup.dimension
    for rank in 0..<operators.elites {
      candidates.storage.copy(
        parents.storage, from: ranking.candidate(rank) * n, count: n, to: rank * n)
    }
    var row = operators.elites
    while row < candidates.rows {
      breed(row)
      row += 2
    }
  }

  private func begin() {
    setup.drawPopulation(candidates, &stream)
    guard operators.mutation == .bitFlip else { return }
    // Flips stay among the bounds only where they begin there.
    let n = setup.dimension
    for place in 0..<candidates.count where setup.space.isBounded(place % n) {
      let isUpper = candidates.storage[place] > setup.space.middle(place % n)
      candidates.storage[place] = (isUpper ? setup.space.upper : setup.space.lower)[place % n]
    }
  }

  private func breed(_ row: Int) {
    let n = setup.dimension
    let (mother, father) = (lottery.draw(&stream) * n, lottery.draw(&stream) * n)
    let isMixed = stream.uniform() < operators.crossoverRate
    var cuts = (stream.uniform(below: n + 1), stream.uniform(below: n + 1))
    if cuts.0 > cuts.1 { cuts = (cuts.1, cuts.0) }
    for index in 0..<n {
      var pair = (parents.storage[mother + index], parents.storage[father + index])
      if isMixed { pair = mixed(pair, index, cuts) }
      candidates.storage[row * n + index] = mutated(pair.0, index)
      spare[index] = mutated(pair.1, index)
    }
    if row + 1 < candidates.rows { candidates.storage.copy(spare, to: (row + 1) * n) }
  }

  func tell(_ told: Storage<Double>) {
    costs.copy(told)
    hasParents = true
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasParents)
    archive.nested(&stream)
    candidates.storage.snapshot(&archive)
    costs.snapshot(&archive)
  }
}

// MARK: - Crossover

extension GeneticAlgorithm {
  private func mixed(_ pair: (Double, Double), _ index: Int, _ cuts: (Int, Int)) -> (Double, Double) {
    switch operators.crossover {
    case .onePoint: return index >= cuts.0 ? (pair.1, pair.0) : pair
    case .twoPoint: return cuts.0 <= index && index < cuts.1 ? (pair.1, pair.0) : pair
    case .uniform: return stream.next() >> 63 == 0 ? (pair.1, pair.0) : pair
    case .simulatedBinary(let distribution): return simulatedBinary(pair, distribution)
    case .blend(let alpha):
      let (low, width) = (min(pair.0, pair.1), abs(pair.0 - pair.1))
      func draw() -> Double { low + width * ((1 + 2 * alpha) * stream.uniform() - alpha) }
      return (draw(), draw())
    }
  }

  /// Half of the coordinates are mixed: spread β = (2u)^(1/(η+1)) for u ≤ ½, else its counterpart beyond the parents.
  private func simulatedBinary(_ pair: (Double, Double), _ distribution: Double) -> (Double, Double) {
    guard stream.next() >> 63 == 0, pair.0 != pair.1 else { return pair }
    let u = stream.uniform()
    let base = u <= 0.5 ? 2 * u : 1 / (2 * (1 - u))
    let spread = ReproducibleMath.pow(base, 1 / (distribution + 1))
    let (middle, half) = (pair.0 / 2 + pair.1 / 2, spread * (pair.1 / 2 - pair.0 / 2))
    return stream.next() >> 63 == 0 ? (middle - half, middle + half) : (middle + half, middle - half)
  }
}

// MARK: - Mutation

extension GeneticAlgorithm {
  /// The coordinate, changed with probability 1/n, within the bounds.
  private func mutated(_ value: Double, _ index: Int) -> Double {
    let space = setup.space
    let value = space.clamped(value.isFinite ? value : space.middle(index), index)
    guard stream.uniform() * Double(setup.dimension) < 1 else { return value }
    switch operators.mutation {
    case .gaussian(let share):
      return space.reflected(value + share * setup.deviation(index) * stream.normal(), index)
    case .bitFlip:
      return space.isBounded(index)
        ? space.clamped(space.lower[index] + (space.upper[index] - value), index) : -value
    case .polynomial(let distribution): return polynomial(value, index, distribution)
    }
  }

  private func polynomial(_ value: Double, _ index: Int, _ distribution: Double) -> Double {
    let space = setup.space
    let u = stream.uniform()
    let isBelow = u <= 0.5
    let share = ReproducibleMath.pow(isBelow ? 2 * u : 2 * (1 - u), 1 / (distribution + 1)) - 1
    let change = isBelow ? share : -share
    let range =
      space.isBounded(index)
      ? (isBelow ? value - space.lower[index] : space.upper[index] - value) : 10 * setup.deviation(index)
    return space.clamped(value + change * range, index)
  }
}
