/// The checksum of HDF5's `fletcher32` filter: Fletcher's with 16-bit big-endian words modulo 65,535.
///
/// J. G. Fletcher, "An arithmetic checksum for serial transmissions", IEEE Trans. Communications 30 (1982).
enum Fletcher32 {
  /// As many words as can be added before a 32-bit sum of sums might overflow.
  private static let wordsPerBlock = 360

  /// The checksum of some bytes, in O(n); an odd last byte counts as the upper half of a word.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum: UInt32 = 0
    var sumOfSums: UInt32 = 0
    let evenCount = bytes.count & ~1
    var offset = 0
    while offset < evenCount {
      let end = min(offset + 2 * wordsPerBlock, evenCount)
      while offset < end {
        sum &+= UInt32(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        sumOfSums &+= sum
        offset += 2
      }
      sum = folded(sum)
      sumOfSums = folded(sumOfSums)
    }
    if evenCount < bytes.count {
      sum = folded(sum &+ UInt32(bytes[evenCount]) << 8)
      sumOfSums = folded(sumOfSums &+ sum)
    }
    return folded(sumOfSums) << 16 | folded(sum)
  }

  private static func folded(_ sum: UInt32) -> UInt32 { (sum & 0xFFFF) + (sum >> 16) }
}
