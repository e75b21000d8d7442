/// Exponential and normal numbers from any source of random words; some 3 ns where inversion takes 20.
///
/// Source: see `ZigguratTable`.
public enum Ziggurat {
  /// A number drawn from the exponential distribution of mean 1, never zero.
  ///
  /// - Parameter word: 64 independent random bits a call; 1.02 calls on average.
  public static func exponential(_ word: () -> UInt64) -> Double {
    let table = ZigguratTable.exponential
    // What is beyond the tail's start is again exponential.
    var offset = 0.0
    while true {
      let bits = word()
      let layer = Int(truncatingIfNeeded: bits & 255)
      // Half a part up, so that zero is not drawn.
      let part = bits >> 11
      let x = (Double(part) + 0.5) * table.scales[layer]
      if part < table.safeParts[layer] { return offset + x }
      if layer == 0 {
        offset += table.tailStart
      } else if table.isUnderCurve(
        layer: layer, uniform: uniform(word()), density: ReproducibleMath.exp(-x))
      {
        return offset + x
      }
    }
  }

  /// A number drawn from the standard normal distribution.
  ///
  /// - Parameter word: as of `exponential`; 1.03 calls on average.
  public static func normal(_ word: () -> UInt64) -> Double {
    let table = ZigguratTable.halfNormal
    while true {
      let bits = word()
      let layer = Int(truncatingIfNeeded: bits & 255)
      let isNegative = bits & 256 != 0
      let part = bits >> 11
      let x = (Double(part) + 0.5) * table.scales[layer]
      if part < table.safeParts[layer] { return isNegative ? -x : x }
      if layer == 0 {
        let tail = normalTail(from: table.tailStart, word)
        return isNegative ? -tail : tail
      }
      let density = ReproducibleMath.exp(-x * x / 2)
      if table.isUnderCurve(layer: layer, uniform: uniform(word()), density: density) {
        return isNegative ? -x : x
      }
    }
  }

  /// A number from the tail of the half-normal density.
  ///
  /// Source: Marsaglia, "Generating a variable from the tail of the normal distribution", Technometrics
  /// 6(1), 1964.
  private static func normalTail(from start: Double, _ word: () -> UInt64) -> Double {
    while true {
      let x = -ReproducibleMath.log(uniform(word())) / start
      let y = -ReproducibleMath.log(uniform(word()))
      if 2 * y > x * x { return start + x }
    }
  }

  /// Uniform on the open interval (0, 1).
  private static func uniform(_ bits: UInt64) -> Double { (Double(bits >> 12) + 0.5) * 0x1p-52 }
}
