import Simulation

/// A set of agents as a bitmap that gives its lowest members, word by word.
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

  /// Adds consecutive members that are not there; O(words touched).
  mutating func insert(_ members: Range<Int>) {
    lowestWord = min(lowestWord, members.lowerBound >> 6)
    count += members.count
    Self.forEachWord(of: members) { word, mask in
      assert(words[word] & mask == 0, "an agent is idle already")
      words[word] |= mask
    }
  }

  /// Removes consecutive members; O(words touched).
  mutating func remove(_ members: Range<Int>) {
    count -= members.count
    Self.forEachWord(of: members) { word, mask in
      assert(words[word] & mask == mask, "an agent is not idle")
      words[word] &= ~mask
    }
  }

  /// Removes and returns the lowest members as far as they are consecutive, at most so many; O(words scanned).
  /// - Precondition: the set is not empty.
  mutating func removeLowestRun(atMost limit: Int) -> Range<Int> {
    while words[lowestWord] == 0 { lowestWord += 1 }
    let first = lowestWord << 6 + words[lowestWord].trailingZeroBitCount
    var end = first
    while end - first < limit, end >> 6 < words.count {
      let ones = (~(words[end >> 6] >> UInt64(end & 63))).trailingZeroBitCount
      end += min(ones, limit - (end - first))
      if ones == 0 || end & 63 != 0 { break }
    }
    remove(first..<end)
    return first..<end
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
    guard let mask else { return removeLowestRun(atMost: 1).lowerBound }
    var index = lowestWord
    while words[index] & mask[index] == 0 { index += 1 }
    let member = index << 6 + (words[index] & mask[index]).trailingZeroBitCount
    remove(member..<member + 1)
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

  /// The words that members lie in, each with their bits.
  private static func forEachWord(of members: Range<Int>, _ body: (_ word: Int, _ mask: UInt64) -> Void) {
    var member = members.lowerBound
    while member < members.upperBound {
      let bits = min(64 - member & 63, members.upperBound - member)
      let ones = bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
      body(member >> 6, ones << UInt64(member & 63))
      member += bits
    }
  }
}

extension IdleSet: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &words)
    archive.plain(&lowestWord)
    archive.plain(&count)
  }
}
