private import CXXHash

/// Hashes a stream of records in blocks, each together with the digest of those before it.
///
/// Chained blocks rather than a streaming state keep this a plain value that can be copied with the
/// simulation; they lie within it, so that no record asks whether memory is shared.
/// Source of the hash: XXH3-128, Collet, xxHash 0.8.
struct BlockHasher: Sendable {
  private var block = InlineArray<514, UInt64>(repeating: 0)
  private var usedWords = Self.chainWords

  /// Words at the front that carry the digest of the blocks before.
  private static var chainWords: Int { 2 }

  /// Adds a record: a word, then the bytes of a value, then zeros up to a whole word.
  ///
  /// - Precondition: all records of a hasher are of one type, of at most 4,088 bytes.
  @inline(__always)
  mutating func append<Value: BitwiseCopyable>(_ first: UInt64, _ value: Value) {
    let words = 1 &+ (MemoryLayout<Value>.size &+ 7) / 8
    if usedWords > block.count &- words { chain() }
    let offset = usedWords
    withUnsafeMutablePointer(to: &block) { pointer in
      let bytes = UnsafeMutableRawPointer(pointer) + 8 &* offset
      bytes.storeBytes(of: first, as: UInt64.self)
      bytes.storeBytes(of: value, toByteOffset: 8, as: Value.self)
    }
    usedWords = offset &+ words
  }

  var fingerprint: Fingerprint {
    let digest = withUnsafePointer(to: block) { apiary_xxh3_128($0, usedWords * 8) }
    return Fingerprint(low: digest.low, high: digest.high)
  }

  @inline(never)
  private mutating func chain() {
    let digest = fingerprint
    block[0] = digest.low
    block[1] = digest.high
    usedWords = Self.chainWords
  }
}

extension BlockHasher: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&block)
    archive.plain(&usedWords)
    if usedWords < Self.chainWords || usedWords > block.count { archive.fail() }
  }
}
