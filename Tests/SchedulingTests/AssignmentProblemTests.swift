import Simulation
import TestSupport
import Testing

@testable import Scheduling

/// The assignment problem against every permutation, and against scipy.
@Suite struct AssignmentProblemTests {
  private func total(_ columns: [Int], _ costs: [Int64], columnCount: Int) -> (count: Int, cost: Int64) {
    var result = (count: 0, cost: Int64(0))
    for (row, column) in columns.enumerated() where column >= 0 {
      result.count += 1
      result.cost += costs[row * columnCount + column]
    }
    return result
  }

  /// The most rows that can have a column, and the least cost of that, by trying everything.
  private func best(_ costs: [Int64], rowCount: Int, columnCount: Int) -> (count: Int, cost: Int64) {
    var best = (count: 0, cost: Int64(0))
    func go(_ row: Int, _ used: Int, _ count: Int, _ cost: Int64) {
      guard row < rowCount else {
        if count > best.count || (count == best.count && cost < best.cost) { best = (count, cost) }
        return
      }
      go(row + 1, used, count, cost)
      for column in 0..<columnCount where used & 1 << column == 0 {
        let added = costs[row * columnCount + column]
        if added != AssignmentProblem.forbidden { go(row + 1, used | 1 << column, count + 1, cost + added) }
      }
    }
    go(0, 0, 0, 0)
    return best
  }

  @Test(arguments: 1...40) func isTheBestOfAllPermutations(_ seed: UInt64) {
    var stream = RandomStream.test(seed)
    let (rowCount, columnCount) = (1 + stream.uniform(below: 5), 1 + stream.uniform(below: 5))
    // Few different costs, so that there are ties; some pairs are forbidden.
    let costs = (0..<rowCount * columnCount).map { _ in
      stream.uniform(below: 4) == 0 ? AssignmentProblem.forbidden : Int64(stream.uniform(below: 12))
    }
    let columns = AssignmentProblem.solve(rowCount: rowCount, columnCount: columnCount, costs: costs)
    let taken = columns.filter { $0 >= 0 }
    #expect(Set(taken).count == taken.count)
    for (row, column) in columns.enumerated() where column >= 0 {
      #expect(costs[row * columnCount + column] != AssignmentProblem.forbidden)
    }
    let found = total(columns, costs, columnCount: columnCount)
    let expected = best(costs, rowCount: rowCount, columnCount: columnCount)
    #expect(found.count == expected.count && found.cost == expected.cost, "\(found), not \(expected)")
  }

  /// The sums that `scipy.optimize.linear_sum_assignment` of scipy 1.17.1 gives for the same matrices.
  @Test(arguments: [
    (5, 5, 1, 157_793), (8, 12, 2, 118_399), (12, 7, 3, 93_377), (20, 20, 4, 142_170), (60, 100, 5, 58_859),
    (128, 128, 6, 431_534),
  ])
  func agreesWithScipy(rowCount: Int, columnCount: Int, seed: Int, sum: Int64) {
    var costs: [Int64] = []
    for row in 1...rowCount {
      for column in 1...columnCount {
        costs.append(Int64((row * 73_856_093 ^ column * 19_349_663 ^ seed * 83_492_791) & 0xffff))
      }
    }
    let columns = AssignmentProblem.solve(rowCount: rowCount, columnCount: columnCount, costs: costs)
    let found = total(columns, costs, columnCount: columnCount)
    #expect(found.count == min(rowCount, columnCount) && found.cost == sum)
  }

  /// Costs beyond the largest are cut to it, and no sum overflows.
  @Test func hugeCosts() {
    let count = AssignmentProblem.largestRowCount
    var costs = [Int64](repeating: .max - 1, count: count * count)
    for row in 0..<count { costs[row * count + (row + 1) % count] = AssignmentProblem.largestCost - 1 }
    let columns = AssignmentProblem.solve(rowCount: count, columnCount: count, costs: costs)
    #expect(columns == (0..<count).map { ($0 + 1) % count })
  }
}
