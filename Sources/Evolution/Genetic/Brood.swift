internal import Kernels
internal import Simulation

/// Copies of some of the best of a population, the best first, and what they cost.
struct Brood {
  let rows: Matrix<Double>
  let costs: Storage<Double>
  /// Whose copies they are.
  private let sources: Storage<Int32>

  init(count: Int, dimension: Int) {
    rows = Matrix(rows: count, columns: dimension)
    costs = Storage(count: count)
    sources = Storage(count: count)
  }

  /// Copies the best, of equal ones the first; O(count·population).
  func take(from population: Matrix<Double>, _ populationCosts: Storage<Double>) {
    for rank in 0..<rows.rows {
      var best = -1
      for row in 0..<populationCosts.count where best < 0 || populationCosts[row] < populationCosts[best] {
        if !isTaken(row, before: rank) { best = row }
      }
      sources[rank] = Int32(best)
      costs[rank] = populationCosts[best]
      rows.storage.copy(
        population.storage, from: population.offset + best * rows.columns, count: rows.columns,
        to: rank * rows.columns)
    }
  }

  private func isTaken(_ row: Int, before rank: Int) -> Bool {
    for earlier in 0..<rank where sources[earlier] == Int32(row) { return true }
    return false
  }

  /// Puts each in the place of the population's worst where it is better.
  ///
  /// Of equally bad ones the last gives way; O(count·population).
  func replaceWorst(of population: Matrix<Double>, _ populationCosts: Storage<Double>) {
    for rank in 0..<rows.rows {
      var worst = 0
      for row in 0..<populationCosts.count where populationCosts[row] >= populationCosts[worst] {
        worst = row
      }
      guard costs[rank] < populationCosts[worst] else { return }
      populationCosts[worst] = costs[rank]
      population.storage.copy(
        rows.storage, from: rank * rows.columns, count: rows.columns,
        to: population.offset + worst * rows.columns)
    }
  }
}
