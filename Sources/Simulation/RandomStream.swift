private import CRandom

/// A keyed stream of random numbers from Philox4x32-10, a counter-based generator.
///
/// The 64-bit seed is Philox's key; the 128-bit counter holds a 64-bit block index, the entity, the
/// component and the purpose. Streams with different keys therefore never overlap, and none depends on
/// the order in which others are drawn from. Each stream has 2⁶⁵ 64-bit numbers.
///
/// Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
public struct RandomStream: Sendable {
  private let seed: UInt64
  /// The name of the stream within its seed.
  public let key: StreamKey
  private var blockIndex: UInt64 = 0
  /// The second half of the current block, when the first has been handed out.
  private var spare: UInt64 = 0
  private var hasSpare = false

  /// A stream at its beginning; O(1), since nothing is drawn or mixed beforehand.
  public init(seed: UInt64, key: StreamKey) {
    self.seed = seed
    self.key = key
  }

  /// How many 64-bit numbers were drawn so far, modulo 2⁶⁴.
  public var position: UInt64 { 2 &* blockIndex &- (hasSpare ? 1 : 0) }

  /// The next 64 random bits; O(1).
  public mutating func next() -> UInt64 {
    if hasSpare {
      hasSpare = false
      return spare
    }
    let block = block(blockIndex)
    blockIndex &+= 1
    spare = block.second
    hasSpare = true
    return block.first
  }

  /// The two numbers of a block.
  private func block(_ blockIndex: UInt64) -> (first: UInt64, second: UInt64) {
    let counter = apiary_philox_block(
      word0: UInt32(truncatingIfNeeded: blockIndex),
      word1: UInt32(truncatingIfNeeded: blockIndex >> 32),
      word2: key.entity,
      word3: UInt32(key.component) << 16 | UInt32(key.purpose))
    let block = apiary_philox4x32_10(
      counter, UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    return (
      UInt64(block.word1) << 32 | UInt64(block.word0), UInt64(block.word3) << 32 | UInt64(block.word2)
    )
  }

  /// A number uniform on the open interval (0, 1): (k + ½)·2⁻⁵² for k uniform on 0 ..< 2⁵².
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A number uniform on 0 ..< `bound`, without bias.
  ///
  /// Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019.
  /// - Precondition: `bound` is positive.
  public mutating func uniform(below bound: Int) -> Int {
    precondition(bound > 0, "an empty range has no member")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold {
        product = next().multipliedFullWidth(by: range)
      }
    }
    return Int(product.high)
  }
}

extension RandomStream: Snapshotted {
  /// The place that drawing has come to.
  ///
  /// Not the seed and the key, which a stream has from the one who makes it: restored into a stream of another seed,
  /// drawing goes on at the same place of that one.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&blockIndex)
    archive.plain(&hasSpare)
    if archive.isReading { spare = hasSpare ? block(blockIndex &- 1).second : 0 }
  }
}
