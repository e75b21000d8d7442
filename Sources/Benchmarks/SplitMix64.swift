/// A random number generator of eight bytes of state, as small as a process of `PHOLD` must be.
///
/// Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix64: Sendable, BitwiseCopyable {
  var state: UInt64

  /// Scrambles 64 bits, one to one.
  static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// Uniform on [0, 1).
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number below `count`, all equally likely to within `count` / 2³².
  mutating func index(below count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: ((next() >> 32) &* UInt64(count)) >> 32)
  }
}
