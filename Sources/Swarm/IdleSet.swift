import Simulation

/// A set of agents as a bitmap that gives its lowest member.
struct IdleSet: Sendable {
  private var words: [UInt64]
  /// No word before this one has a member.
  private var lowestWord = 0
  private(set) var count: Int

  /// The set of all of 0 ..< `count`.
  init(count: Int) {
    self.count = count
    words = Array(repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  func contains(_ member: Int) -> Bool {
    words[member >> 6] & (1 << UInt64(member & 63)) != 0
  }

  /// Adds a member that is not there; O(1).
  mutating func insert(_ member: Int) {
    assert(!contains(member), "the agent is idle already")
    words[member >> 6] |= 1 << UInt64(member & 63)
    lowestWord = min(lowestWord, member >> 6)
    count += 1
  }

  /// Removes a member; O(1).
  mutating func remove(_ member: Int) {
    assert(contains(member), "the agent is not idle")
    words[member >> 6] &= ~(1 << UInt64(member & 63))
    count -= 1
  }

  /// Removes and returns the lowest member; O(words before it).
  /// - Precondition: the set is not empty.
  mutating func removeLowest() -> Int {
    while words[lowestWord] == 0 { lowestWord += 1 }
    let word = words[lowestWord]
    words[lowestWord] = word & (word - 1)
    count -= 1
    return lowestWord << 6 + word.trailingZeroBitCount
  }

  /// How many members are in a mask as well; O(words).
  func count(in mask: [UInt64]) -> Int {
    var count = 0
    for index in words.indices { count += (words[index] & mask[index]).nonzeroBitCount }
    return count
  }

  /// Removes and returns the lowest member that is in a mask, where one is given; O(words before it).
  /// - Precondition: there is one.
  mutating func removeLowest(in mask: [UInt64]?) -> Int {
    guard let mask else { return removeLowest() }
    var index = lowestWord
    while words[index] & mask[index] == 0 { index += 1 }
    let member = index << 6 + (words[index] & mask[index]).trailingZeroBitCount
    remove(member)
    return member
  }

  /// Appends the members in ascending order; O(words + members).
  func append(to list: inout [Int32]) {
    for index in lowestWord..<words.count {
      var word = words[index]
      while word != 0 {
        list.append(Int32(index << 6 + word.trailingZeroBitCount))
        word &= word - 1
      }
    }
  }
}

extension IdleSet: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    let length = words.count
    archive.plain(&words)
    archive.plain(&lowestWord)
    archive.plain(&count)
    if words.count != length { archive.fail() }
  }
}
