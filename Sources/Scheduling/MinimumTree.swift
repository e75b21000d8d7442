import Simulation

/// Numbers by position, with the position of the least, lowest position first among equals.
///
/// A tournament in an implicit binary tree: a change costs O(log n), the least O(1).
struct MinimumTree: Sendable, Snapshotted {
  private let leafCount: Int
  /// Wide enough for any sum of durations.
  private var values: [Int128]
  /// `winners[node]`: the position of the least value below a node; the root is node 1.
  private var winners: [Int32]

  init(count: Int) {
    var leafCount = 1
    while leafCount < count { leafCount *= 2 }
    self.leafCount = leafCount
    values = Array(repeating: 0, count: count)
    values.append(contentsOf: repeatElement(Int128.max, count: leafCount - count))
    winners = Array(repeating: 0, count: 2 * leafCount)
    for position in 0..<leafCount { winners[leafCount + position] = Int32(position) }
    for node in stride(from: leafCount - 1, to: 0, by: -1) { winners[node] = winner(node) }
  }

  subscript(position: Int) -> Int128 { values[position] }

  var positionOfLeast: Int { Int(winners[1]) }

  mutating func set(_ value: Int128, at position: Int) {
    values[position] = value
    var node = (leafCount + position) / 2
    while node > 0 {
      winners[node] = winner(node)
      node /= 2
    }
  }

  mutating func add(_ change: Int128, to position: Int) {
    set(values[position] + change, at: position)
  }

  private func winner(_ node: Int) -> Int32 {
    let left = winners[2 * node]
    let right = winners[2 * node + 1]
    return values[Int(right)] < values[Int(left)] ? right : left
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    let length = values.count
    archive.plain(&values)
    archive.plain(&winners)
    if values.count != length || winners.count != 2 * leafCount { archive.fail() }
  }
}
