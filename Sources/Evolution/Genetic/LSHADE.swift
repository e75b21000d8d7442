internal import Kernels
internal import Simulation

/// Success-history based adaptive differential evolution: current-to-pbest/1 with an archive, and fewer and fewer candidates.
///
/// 18 candidates a coordinate at first, by default 4 when the setup's budget is spent; without a budget their number
/// stays. The archive holds 2.6 times as many of those that were replaced; the best 11 % draw the others.
/// Source: Tanabe & Fukunaga, CEC 2014.
final class LSHADE: SearchStrategy {
  private(set) var candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let settings: LSHADESettings
  private let firstCount: Int
  private let parents: Matrix<Double>
  private let parentCosts: Storage<Double>
  /// Factor and crossover rate of each trial.
  private let factors: Storage<Double>
  private let crossovers: Storage<Double>
  /// Parents that were replaced.
  private let replaced: Matrix<Double>
  private var replacedCount = 0
  private var ranking: Ranking
  private var count: Int
  private var memory: SuccessMemory
  private var evaluations = 0
  private var hasParents = false
  private var stream: RandomStream

  init(_ setup: SearchSetup, _ settings: LSHADESettings = LSHADESettings()) throws(EvolutionError) {
    let n = setup.dimension
    let count = try setup.population(18 * n, atLeast: 4)
    guard settings.leastPopulation <= count else {
      throw .invalidSetting(
        key: "least-population", value: "\(settings.leastPopulation)",
        allowed: "at most \(count), as many as there are candidates at first")
    }
    self.setup = setup
    self.settings = settings
    memory = SuccessMemory(size: settings.memory)
    firstCount = count
    self.count = count
    candidates = Matrix(rows: count, columns: n)
    parents = Matrix(rows: count, columns: n)
    parentCosts = Storage(count: count)
    factors = Storage(count: count)
    crossovers = Storage(count: count)
    replaced = Matrix(rows: Int(settings.archiveRate * Double(count)), columns: n)
    ranking = Ranking(count: count)
    stream = setup.stream(RandomPurpose.sampling)
  }

  func ask() {
    guard hasParents else { return setup.drawPopulation(candidates, &stream) }
    ranking.rank(parentCosts)
    for row in 0..<count { fillTrial(row) }
  }

  private func fillTrial(_ row: Int) {
    let n = setup.dimension
    let (factor, crossover) = memory.draw(&stream)
    factors[row] = factor
    crossovers[row] = crossover
    let leaders = max(2, Int(settings.bestShare * Double(count) + 0.5))
    let best = ranking.candidate(stream.uniform(below: leaders))
    let first = stream.uniform(below: count, otherThan: row)
    let second = stream.uniform(below: count + replacedCount, otherThan: row, first)
    let certain = stream.uniform(below: n)
    for index in 0..<n {
      let parent = parents.storage[row * n + index]
      var value = parent
      if stream.uniform() < crossover || index == certain {
        let other =
          second < count
          ? parents.storage[second * n + index] : replaced.storage[(second - count) * n + index]
        value =
          parent + factor * (parents.storage[best * n + index] - parent)
          + factor * (parents.storage[first * n + index] - other)
      }
      candidates.storage[row * n + index] = setup.space.repaired(value, parent: parent, index)
    }
  }

  func tell(_ costs: Storage<Double>) {
    evaluations += costs.count
    for row in 0..<count where !hasParents || costs[row] <= parentCosts[row] {
      if hasParents, costs[row] < parentCosts[row] {
        archive(row)
        memory.note(
          factor: factors[row], crossover: crossovers[row], gain: parentCosts[row] - costs[row])
      }
      let n = setup.dimension
      parents.storage.copy(candidates.storage, from: row * n, count: n, to: row * n)
      parentCosts[row] = costs[row]
    }
    hasParents = true
    memory.endGeneration()
    shrink()
  }

  /// Keeps a parent that is replaced, in the place of another where there is no room.
  private func archive(_ row: Int) {
    let n = setup.dimension
    let room = min(replaced.rows, Int(settings.archiveRate * Double(count)))
    guard room > 0 else { return }
    let place = replacedCount < room ? replacedCount : stream.uniform(below: room)
    replacedCount = min(room, max(replacedCount, place + 1))
    replaced.storage.copy(parents.storage, from: row * n, count: n, to: place * n)
  }

  /// Leaves out the worst, so that their number falls linearly with the budget.
  private func shrink() {
    guard let budget = setup.evaluations else { return }
    let share = min(1, Double(evaluations) / Double(max(1, budget)))
    let (first, last) = (Double(firstCount), Double(settings.leastPopulation))
    let wanted = max(settings.leastPopulation, Int((first + (last - first) * share).rounded()))
    guard wanted < count else { return }
    let n = setup.dimension
    while count > wanted {
      var worst = 0
      for row in 1..<count where parentCosts[row] >= parentCosts[worst] { worst = row }
      count -= 1
      parents.storage.copy(parents.storage, from: count * n, count: n, to: worst * n)
      parentCosts[worst] = parentCosts[count]
    }
    for row in count..<firstCount { parentCosts[row] = .infinity }
    replacedCount = min(replacedCount, Int(settings.archiveRate * Double(count)))
    candidates = Matrix(candidates.storage, rows: count, columns: n)
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasParents)
    archive.plain(&count)
    archive.plain(&evaluations)
    archive.plain(&replacedCount)
    archive.nested(&memory)
    archive.nested(&stream)
    let storages = [
      candidates.storage, parents.storage, parentCosts, factors, crossovers, replaced.storage,
    ]
    for storage in storages { storage.snapshot(&archive) }
    if !(settings.leastPopulation...firstCount).contains(count)
      || !(0...replaced.rows).contains(replacedCount)
    {
      (count, replacedCount) = (firstCount, 0)
      archive.fail()
    }
    candidates = Matrix(candidates.storage, rows: count, columns: setup.dimension)
  }
}
