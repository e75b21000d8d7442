/// The assignment problem: each row gets a column of its own, such that as many rows as possible have one and the
/// sum of the costs is the least possible among those assignments.
///
/// Solved by shortest augmenting paths with potentials, in whole numbers: O(rows² · (rows + columns)). Sources:
/// Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2, 1955; Munkres,
/// SIAM Journal 5(1), 1957; Jonker & Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38, 1987.
struct AssignmentProblem {
  /// The cost of a column that a row may not have.
  static let forbidden = Int64.max
  /// Costs are cut to this.
  static let largestCost: Int64 = 1 << 52
  /// Rows are limited so that no sum of costs reaches what leaving a row without a column costs.
  static let largestRowCount = 128
  private static let leftOut: Int64 = 1 << 60

  private let columnCount: Int
  /// Row by row; at most `largestCost`, or `forbidden`.
  private let costs: [Int64]
  private var rowPotential: [Int64]
  /// Of the columns, then of one more for each row, which stands for having none.
  private var columnPotential: [Int64]
  /// The row that has each column, or −1.
  private var rowOf: [Int]

  /// The column of each row, or −1 for none.
  ///
  /// - Precondition: at most `largestRowCount` rows of `columnCount` costs each, none of them negative.
  static func solve(rowCount: Int, columnCount: Int, costs: [Int64]) -> [Int] {
    precondition(rowCount <= largestRowCount && costs.count == rowCount * columnCount, "not that many rows")
    var problem = AssignmentProblem(rowCount: rowCount, columnCount: columnCount, costs: costs)
    for row in 0..<rowCount { problem.augment(from: row) }
    var columns = [Int](repeating: -1, count: rowCount)
    for column in 0..<columnCount where problem.rowOf[column] >= 0 {
      columns[problem.rowOf[column]] = column
    }
    return columns
  }

  private init(rowCount: Int, columnCount: Int, costs: [Int64]) {
    self.columnCount = columnCount
    self.costs = costs.map { $0 == Self.forbidden ? $0 : min($0, Self.largestCost) }
    rowPotential = Array(repeating: 0, count: rowCount)
    columnPotential = Array(repeating: 0, count: columnCount + rowCount)
    rowOf = Array(repeating: -1, count: columnCount + rowCount)
  }

  private func cost(_ row: Int, _ column: Int) -> Int64 {
    if column < columnCount { return costs[row * columnCount + column] }
    return column - columnCount == row ? Self.leftOut : Self.forbidden
  }

  /// Gives a row a column, along the shortest alternating path to a column that no row has.
  private mutating func augment(from start: Int) {
    let count = columnPotential.count
    var distance = [Int64](repeating: .max, count: count)
    var predecessor = [Int](repeating: -1, count: count)
    var isDone = [Bool](repeating: false, count: count)
    var (row, length, arrival) = (start, Int64(0), -1)
    while true {
      relax(from: row, at: length, arrival, isDone, &distance, &predecessor)
      arrival = nearest(distance, isDone)
      length = distance[arrival]
      isDone[arrival] = true
      if rowOf[arrival] < 0 { break }
      row = rowOf[arrival]
    }
    for column in 0..<count where isDone[column] && column != arrival {
      rowPotential[rowOf[column]] += length - distance[column]
      columnPotential[column] -= length - distance[column]
    }
    rowPotential[start] += length
    while arrival >= 0 {
      let before = predecessor[arrival]
      rowOf[arrival] = before < 0 ? start : rowOf[before]
      arrival = before
    }
  }

  private func relax(
    from row: Int, at length: Int64, _ arrival: Int, _ isDone: [Bool], _ distance: inout [Int64],
    _ predecessor: inout [Int]
  ) {
    for column in distance.indices where !isDone[column] {
      let cost = cost(row, column)
      guard cost != Self.forbidden else { continue }
      let candidate = length + cost - rowPotential[row] - columnPotential[column]
      if candidate < distance[column] {
        distance[column] = candidate
        predecessor[column] = arrival
      }
    }
  }

  private func nearest(_ distance: [Int64], _ isDone: [Bool]) -> Int {
    var best = -1
    for column in distance.indices where !isDone[column] {
      if best < 0 || distance[column] < distance[best] { best = column }
    }
    return best
  }
}
