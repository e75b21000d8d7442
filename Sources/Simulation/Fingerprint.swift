private import CXXHash

/// A 128-bit digest of everything that happened in a run.
public struct Fingerprint: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// The lower 64 bits, the last 16 digits of the description.
  public let low: UInt64
  /// The upper 64 bits, the first 16 digits of the description.
  public let high: UInt64

  /// The digest of two halves.
  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// 32 hexadecimal digits.
  public var description: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Fingerprint {
  /// The XXH3-128 digest of bytes; O(their number), some 10 GB/s.
  public init(of bytes: [UInt8]) {
    let digest = bytes.withUnsafeBytes { apiary_xxh3_128($0.baseAddress, $0.count) }
    self.init(low: digest.low, high: digest.high)
  }
}
