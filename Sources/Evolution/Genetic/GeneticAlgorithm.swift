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
  private var chance: BreedingChance

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
    chance = BreedingChance(setup.stream(RandomPurpose.sampling), dimension: n)
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
    // A copy that nobody else has is drawn from faster than a property.
    var chance = chance
    var row = operators.elites
    while row < candidates.rows {
      breed(row, &chance)
      row += 2
    }
    self.chance = chance
  }

  private func begin() {
    setup.drawPopulation(candidates, &chance.stream)
    guard operators.mutation == .bitFlip else { return }
    // Flips stay among the bounds only where they begin there.
    let n = setup.dimension
    for place in 0..<candidates.count where setup.space.isBounded(place % n) {
      let isUpper = candidates.storage[place] > setup.space.middle(place % n)
      candidates.storage[place] = (isUpper ? setup.space.upper : setup.space.lower)[place % n]
    }
  }

  private func breed(_ row: Int, _ chance: inout BreedingChance) {
    let n = setup.dimension
    let (mother, father) = (lottery.draw(&chance.stream) * n, lottery.draw(&chance.stream) * n)
    let isMixed = chance.stream.uniform() < operators.crossoverRate
    var cuts = (0, 0)
    if isMixed {
      cuts = (chance.stream.uniform(below: n + 1), chance.stream.uniform(below: n + 1))
      if cuts.0 > cuts.1 { cuts = (cuts.1, cuts.0) }
    }
    var coins: UInt64 = 0
    for index in 0..<n {
      var pair = (parents.storage[mother + index], parents.storage[father + index])
      if isMixed {
        if index % 21 == 0 { coins = chance.stream.next() }
        pair = mixed(pair, index, cuts, coins, &chance)
        coins >>= 3
      }
      candidates.storage[row * n + index] = mutated(pair.0, index, &chance)
      spare[index] = mutated(pair.1, index, &chance)
    }
    if row + 1 < candidates.rows { candidates.storage.copy(spare, to: (row + 1) * n) }
  }

  func tell(_ told: Storage<Double>) {
    costs.copy(told)
    hasParents = true
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasParents)
    archive.nested(&chance)
    candidates.storage.snapshot(&archive)
    costs.snapshot(&archive)
  }
}

// MARK: - Crossover

extension GeneticAlgorithm {
  /// Two parents' coordinates mixed; `coins` are random bits, of which the lowest three are this coordinate's.
  private func mixed(
    _ pair: (Double, Double), _ index: Int, _ cuts: (Int, Int), _ coins: UInt64,
    _ chance: inout BreedingChance
  ) -> (Double, Double) {
    let isSwapped =
      switch operators.crossover {
      case .onePoint: index >= cuts.0
      case .twoPoint: cuts.0 <= index && index < cuts.1
      case .uniform, .simulatedBinary: coins & 1 == 0
      case .blend: false
      }
    let pair = isSwapped ? (pair.1, pair.0) : pair
    switch operators.crossover {
    case .onePoint, .twoPoint, .uniform: return pair
    case .simulatedBinary(let distribution):
      // Half of the coordinates are mixed.
      guard coins & 2 == 0, pair.0 != pair.1 else { return pair }
      return Self.simulatedBinary(pair, distribution, isBeyond: coins & 4 == 0, &chance)
    case .blend(let alpha):
      let (low, width) = (min(pair.0, pair.1), abs(pair.0 - pair.1))
      let first = low + width * ((1 + 2 * alpha) * chance.stream.uniform() - alpha)
      return (first, low + width * ((1 + 2 * alpha) * chance.stream.uniform() - alpha))
    }
  }

  /// Spread β = u^(1/(η+1)), or its inverse beyond the parents, each half of the time.
  private static func simulatedBinary(
    _ pair: (Double, Double), _ distribution: Double, isBeyond: Bool, _ chance: inout BreedingChance
  ) -> (Double, Double) {
    let root = chance.root(distribution)
    let spread = isBeyond ? 1 / root : root
    let (middle, half) = (pair.0 / 2 + pair.1 / 2, spread * (pair.1 / 2 - pair.0 / 2))
    return (middle - half, middle + half)
  }
}

// MARK: - Mutation

extension GeneticAlgorithm {
  /// The coordinate within the bounds, changed where its turn has come.
  private func mutated(_ value: Double, _ index: Int, _ chance: inout BreedingChance) -> Double {
    let value = setup.space.clamped(value, index)
    guard chance.mutates() else { return value }
    let space = setup.space
    switch operators.mutation {
    case .gaussian(let share):
      return space.reflected(value + share * setup.deviation(index) * chance.stream.normal(), index)
    case .bitFlip:
      return space.isBounded(index)
        ? space.clamped(space.lower[index] + (space.upper[index] - value), index) : -value
    case .polynomial(let distribution): return polynomial(value, index, distribution, &chance)
    }
  }

  private func polynomial(
    _ value: Double, _ index: Int, _ distribution: Double, _ chance: inout BreedingChance
  ) -> Double {
    let space = setup.space
    let isBelow = chance.stream.next() >> 63 == 0
    let share = 1 - chance.root(distribution)
    let change = isBelow ? -share : share
    let range =
      space.isBounded(index)
      ? (isBelow ? value - space.lower[index] : space.upper[index] - value) : 10 * setup.deviation(index)
    return space.clamped(value + change * range, index)
  }
}
