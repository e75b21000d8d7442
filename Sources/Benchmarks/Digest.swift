/// A 64-bit digest of a sequence of words, whose cost is a multiplication each.
///
/// Source: the step of FNV-1a (Fowler, Noll & Vo), a word instead of a byte at a time.
struct Digest: Sendable, BitwiseCopyable {
  private(set) var value: UInt64 = 0

  mutating func add(_ word: Int64) {
    value = (value ^ UInt64(bitPattern: word)) &* 0x100_0000_01B3
  }

  /// The digest of numbers, bit by bit, in hexadecimal.
  static func text(of numbers: [Float]) -> String {
    var digest = Digest()
    for number in numbers { digest.add(Int64(number.bitPattern)) }
    return String(digest.value, radix: 16)
  }

  /// The digest of numbers, bit by bit, in hexadecimal.
  static func text(of numbers: [Double]) -> String {
    var digest = Digest()
    for number in numbers { digest.add(Int64(bitPattern: number.bitPattern)) }
    return String(digest.value, radix: 16)
  }
}
