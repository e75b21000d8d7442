private import CXXHash

/// Hashes a stream of records in blocks, each together with the digest of those before it.
///
/// Chained blocks rather than a streaming state keep this a plain value that can be copied with the
/// simulation. Source of the hash: XXH3-128, Collet, xxHash 0.8.
struct BlockHasher: Sendable {
  var block: [UInt64]
  var usedWords: Int
  let wordsPerRecord: Int

  private static var recordsPerBlock: Int { 256 }
  /// Words at the front that carry the digest of the blocks before.
  private static var chainWords: Int { 2 }

  init(wordsPerRecord: Int) {
    self.wordsPerRecord = wordsPerRecord
    block = Array(repeating: 0, count: Self.chainWords + Self.recordsPerBlock * wordsPerRecord)
    usedWords = Self.chainWords
  }

  /// Makes sure that one more record fits.
  mutating func makeRoom() {
    if usedWords == block.count { chain() }
  }

  var fingerprint: Fingerprint {
    let digest = block.withUnsafeBytes { apiary_xxh3_128($0.baseAddress, usedWords * 8) }
    return Fingerprint(low: digest.low, high: digest.high)
  }

  mutating func chain() {
    let digest = fingerprint
    block[0] = digest.low
    block[1] = digest.high
    usedWords = Self.chainWords
  }
}

extension BlockHasher: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    let length = block.count
    archive.plain(&block)
    archive.plain(&usedWords)
    if block.count != length || usedWords < Self.chainWords || usedWords > length { archive.fail() }
  }
}
