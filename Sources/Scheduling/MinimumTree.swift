import Simulation

/// Numbers by position, with the position of the least, lowest position first among equals.
///
/// A tournament in an implicit binary tree: a change costs O(log n) at most, and ends where it has no effect; the
/// least costs O(1).
struct MinimumTree<Value: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable,
  Snapshotted
{
  private let leafCount: Int
  private var values: [Value]
  /// `winners[node]`: the position of the least value below a node; the root is node 1.
  private var winners: [Int32]

  init(count: Int) {
    var leafCount = 1
    while leafCount < count { leafCount *= 2 }
    self.leafCount = leafCount
    values = Array(repeating: 0, count: count)
    values.append(contentsOf: repeatElement(Value.max, count: leafCount - count))
    winners = Array(repeating: 0, count: 2 * leafCount)
    for position in 0..<leafCount { winners[leafCount + position] = Int32(position) }
    for node in stride(from: leafCount - 1, to: 0, by: -1) { winners[node] = winner(node) }
  }

  subscript(position: Int) -> Value { values[position] }

  var positionOfLeast: Int { Int(winners[1]) }

  mutating func set(_ value: Value, at position: Int) {
    values[position] = value
    var node = (leafCount + position) / 2
    while node > 0 {
      let winner = winner(node)
      // Above a node that another position goes on to win, nothing changes.
      if winners[node] == winner && Int(winner) != position { return }
      winners[node] = winner
      node /= 2
    }
  }

  mutating func add(_ change: Value, to position: Int) {
    set(values[position] + change, at: position)
  }

  /// Appends the positions of the `count` least values of all, or of the given ascending positions, least first.
  ///
  /// O(1) for one of all, else O(positions).
  func appendLeast(_ count: Int, among positions: [Int32]?, to list: inout [Int32]) {
    guard let positions else { return appendLeast(count, to: &list) }
    guard count > 1 else {
      if let least = positions.min(by: { values[Int($0)] < values[Int($1)] }) { list.append(least) }
      return
    }
    let order = positions.sorted { (values[Int($0)], $0) < (values[Int($1)], $1) }
    list.append(contentsOf: order.prefix(count))
  }

  private func appendLeast(_ count: Int, to list: inout [Int32]) {
    guard count > 1 else {
      list.append(Int32(positionOfLeast))
      return
    }
    var rest = self
    for _ in 0..<count {
      list.append(Int32(rest.positionOfLeast))
      rest.set(.max, at: rest.positionOfLeast)
    }
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
