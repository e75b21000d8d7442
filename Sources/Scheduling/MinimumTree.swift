import Simulation

/// Numbers by position, with the position of the least, lowest position first among equals.
///
/// A tournament in an implicit binary tree of keys, in which a number stands before its position: a change costs
/// O(log n), without a branch that depends on the numbers; the least costs O(1). Numbers have 32 bits fewer than
/// `Key`.
struct MinimumTree<Key: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable>: Sendable, Snapshotted
{
  private let leafCount: Int
  /// `keys[node]`: the least key below a node; the root is node 1, leaves begin at `leafCount`.
  private var keys: [Key]

  init(count: Int) {
    var leafCount = 1
    while leafCount < count { leafCount *= 2 }
    self.leafCount = leafCount
    keys = Array(repeating: .max, count: 2 * leafCount)
    for position in 0..<count { keys[leafCount + position] = Key(position) }
    for node in stride(from: leafCount - 1, to: 0, by: -1) {
      keys[node] = min(keys[2 * node], keys[2 * node + 1])
    }
  }

  private static var positionBits: Int { 32 }

  subscript(position: Int) -> Key { keys[leafCount + position] >> Self.positionBits }

  var positionOfLeast: Int { Int(UInt32(truncatingIfNeeded: keys[1])) }

  mutating func set(_ value: Key, at position: Int) {
    setKey(value << Self.positionBits | Key(position), at: position)
  }

  mutating func add(_ change: Key, to position: Int) {
    setKey(keys[leafCount + position] + change << Self.positionBits, at: position)
  }

  private mutating func setKey(_ key: Key, at position: Int) {
    var node = leafCount + position
    var least = key
    keys[node] = least
    while node > 1 {
      least = min(least, keys[node ^ 1])
      node /= 2
      keys[node] = least
    }
  }

  /// Appends the positions of the `count` least values of all, or of the given ascending positions, least first.
  ///
  /// O(1) for one of all, else O(positions).
  func appendLeast(_ count: Int, among positions: [Int32]?, to list: inout [Int32]) {
    guard let positions else { return appendLeast(count, to: &list) }
    // Keys are in the order of values, then positions.
    let leaves = keys[leafCount...]
    guard count > 1 else {
      if let least = positions.min(by: { leaves[leafCount + Int($0)] < leaves[leafCount + Int($1)] }) {
        list.append(least)
      }
      return
    }
    let order = positions.sorted { leaves[leafCount + Int($0)] < leaves[leafCount + Int($1)] }
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
      rest.setKey(.max, at: rest.positionOfLeast)
    }
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &keys)
  }
}
