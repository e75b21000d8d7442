internal import Kernels
internal import Simulation

/// Makes children of parents by the shared operators, two by two, without allocation.
///
/// Strategies that breed, in one population or on islands, for fitness or for novelty, share it.
final class Breeder {
  private let setup: SearchSetup
  private let operators: GeneticOperators
  private let lottery: ParentLottery
  private let lower: Storage<Double>
  private let upper: Storage<Double>
  /// The children, an even number of them.
  private let brood: Storage<Double>
  private var chance: BreedingChance

  /// A breeder of so many parents, and of at most as many children.
  init(_ setup: SearchSetup, _ operators: GeneticOperators, count: Int) {
    self.setup = setup
    self.operators = operators
    lottery = ParentLottery(operators.selection, count: count)
    lower = Storage(setup.space.lower)
    upper = Storage(setup.space.upper)
    brood = Storage(count: (count + count % 2) * setup.dimension)
    chance = BreedingChance(
      setup.stream(RandomPurpose.sampling), rate: min(1, operators.mutationCount / Double(setup.dimension)))
  }

  /// Fills a first generation.
  func begin(_ children: Matrix<Double>) {
    setup.drawPopulation(children, &chance.stream)
    guard operators.mutation == .bitFlip else { return }
    // Flips stay among the bounds only where they begin there.
    let n = setup.dimension
    for place in 0..<children.count where setup.space.isBounded(place % n) {
      let isUpper = children.storage[children.offset + place] > setup.space.middle(place % n)
      children.storage[children.offset + place] = isUpper ? upper[place % n] : lower[place % n]
    }
  }

  /// Fills a generation with children of parents by their costs; O(children·dimension).
  func breed(_ parents: Matrix<Double>, costs: Storage<Double>, into children: Matrix<Double>) {
    lottery.prepare(costs)
    let n = setup.dimension
    // A copy that nobody else has is drawn from faster than a property.
    var chance = chance
    for row in stride(from: 0, to: children.rows, by: 2) {
      let family = Family(
        mother: parents.offset + lottery.draw(&chance.stream) * n,
        father: parents.offset + lottery.draw(&chance.stream) * n, first: row * n, second: (row + 1) * n)
      if chance.stream.uniform() < operators.crossoverRate {
        mix(parents.storage, family, &chance)
      } else {
        brood.copy(parents.storage, from: family.mother, count: n, to: family.first)
        brood.copy(parents.storage, from: family.father, count: n, to: family.second)
      }
      finish(family.first, &chance)
      finish(family.second, &chance)
    }
    self.chance = chance
    children.storage.copy(brood, count: children.count, to: children.offset)
  }
}

extension Breeder: Snapshotted {
  /// The place in the random stream, and the next mutation.
  func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&chance) }
}

// MARK: - Crossover

/// Where the first coordinates of two parents and of their two children lie.
private struct Family {
  let mother: Int
  let father: Int
  let first: Int
  let second: Int
}

extension Breeder {
  private func mix(_ parents: Storage<Double>, _ family: Family, _ chance: inout BreedingChance) {
    let n = setup.dimension
    switch operators.crossover {
    case .onePoint: swapRange(chance.stream.uniform(below: n + 1)..<n, parents, family)
    case .twoPoint:
      let cuts = (chance.stream.uniform(below: n + 1), chance.stream.uniform(below: n + 1))
      swapRange(min(cuts.0, cuts.1)..<max(cuts.0, cuts.1), parents, family)
    case .uniform: swapSome(parents, family, &chance.stream)
    case .simulatedBinary(let index): simulateBinary(parents, family, index, &chance)
    case .blend(let alpha): blend(parents, family, alpha, &chance.stream)
    }
  }

  /// Coordinates of a range change sides.
  private func swapRange(_ range: Range<Int>, _ parents: Storage<Double>, _ family: Family) {
    for index in 0..<setup.dimension {
      let pair = (parents[family.mother + index], parents[family.father + index])
      let isSwapped = range.contains(index)
      brood[family.first + index] = isSwapped ? pair.1 : pair.0
      brood[family.second + index] = isSwapped ? pair.0 : pair.1
    }
  }

  /// Half of the coordinates change sides.
  private func swapSome(_ parents: Storage<Double>, _ family: Family, _ stream: inout RandomStream) {
    var coins: UInt64 = 0
    for index in 0..<setup.dimension {
      if index % 64 == 0 { coins = stream.next() }
      let pair = (parents[family.mother + index], parents[family.father + index])
      let isSwapped = coins & 1 == 0
      coins >>= 1
      brood[family.first + index] = isSwapped ? pair.1 : pair.0
      brood[family.second + index] = isSwapped ? pair.0 : pair.1
    }
  }

  /// Half of the coordinates are mixed, by a spread β = u^(1/(η+1)), or its inverse beyond the parents; half change sides.
  private func simulateBinary(
    _ parents: Storage<Double>, _ family: Family, _ distribution: Double, _ chance: inout BreedingChance
  ) {
    var coins: UInt64 = 0
    for index in 0..<setup.dimension {
      if index % 21 == 0 { coins = chance.stream.next() }
      let (m, f) = (parents[family.mother + index], parents[family.father + index])
      var pair = coins & 1 == 0 ? (f, m) : (m, f)
      if coins & 2 == 0 && m != f {
        let root = chance.root(distribution)
        let spread = coins & 4 == 0 ? 1 / root : root
        let (middle, half) = (pair.0 / 2 + pair.1 / 2, spread * (pair.1 / 2 - pair.0 / 2))
        pair = (middle - half, middle + half)
      }
      coins >>= 3
      brood[family.first + index] = pair.0
      brood[family.second + index] = pair.1
    }
  }

  /// Each coordinate uniform between the parents' and α of their distance beyond.
  private func blend(
    _ parents: Storage<Double>, _ family: Family, _ alpha: Double, _ stream: inout RandomStream
  ) {
    for index in 0..<setup.dimension {
      let pair = (parents[family.mother + index], parents[family.father + index])
      let (low, width) = (min(pair.0, pair.1), abs(pair.0 - pair.1))
      brood[family.first + index] = low + width * ((1 + 2 * alpha) * stream.uniform() - alpha)
      brood[family.second + index] = low + width * ((1 + 2 * alpha) * stream.uniform() - alpha)
    }
  }
}

// MARK: - Mutation

extension Breeder {
  /// Brings a child within the bounds, and changes the coordinates whose turn has come.
  private func finish(_ child: Int, _ chance: inout BreedingChance) {
    let n = setup.dimension
    for index in 0..<n {
      let value = brood[child + index]
      // `clamped` also knows what NaN becomes.
      if !(value >= lower[index] && value <= upper[index]) {
        brood[child + index] = setup.space.clamped(value, index)
      }
    }
    var next = 0
    while let gap = chance.mutation(among: n - next) {
      let index = next + gap
      brood[child + index] = mutated(brood[child + index], index, &chance)
      next = index + 1
    }
  }

  private func mutated(_ value: Double, _ index: Int, _ chance: inout BreedingChance) -> Double {
    switch operators.mutation {
    case .gaussian(let share):
      return setup.space.reflected(value + share * setup.deviation(index) * chance.stream.normal(), index)
    case .bitFlip:
      let isBounded = lower[index].isFinite && upper[index].isFinite
      let mirrored = isBounded ? lower[index] + (upper[index] - value) : -value
      return max(lower[index], min(mirrored, upper[index]))
    case .polynomial(let distribution):
      let isBelow = chance.stream.next() >> 63 == 0
      let share = 1 - chance.root(distribution)
      let isBounded = lower[index].isFinite && upper[index].isFinite
      let range =
        isBounded ? (isBelow ? value - lower[index] : upper[index] - value) : 10 * setup.deviation(index)
      return max(lower[index], min(value + (isBelow ? -share : share) * range, upper[index]))
    }
  }
}
