/// Exponential and normal numbers from any source of random words; some 3 ns where inversion takes 20.
///
/// Source: see `ZigguratTable`.
public enum Ziggurat {
  /// A number drawn from the exponential distribution of mean 1, never zero.
  ///
  /// - Parameter word: 64 independent random bits a call; 1.02 calls on average.
  @inline(__always)
  public static func exponential(_ word: () -> UInt64) -> Double {
    let bits = word()
    let layer = ZigguratTable.exponential.layer(of: bits)
    let part = bits >> 11
    if part < layer.safeParts { return position(part, layer) }
    return slowExponential(bits, word)
  }

  /// A number drawn from the standard normal distribution.
  ///
  /// - Parameter word: as of `exponential`; 1.03 calls on average.
  @inline(__always)
  public static func normal(_ word: () -> UInt64) -> Double {
    let bits = word()
    let layer = ZigguratTable.halfNormal.layer(of: bits)
    let part = bits >> 11
    if part < layer.safeParts { return signed(position(part, layer), bits) }
    return slowNormal(bits, word)
  }

  /// Goes on with a word that the fast path could not settle.
  @inline(never)
  static func slowExponential(_ first: UInt64, _ word: () -> UInt64) -> Double {
    let table = ZigguratTable.exponential
    // What is beyond the tail's start is again exponential.
    var offset = 0.0
    var bits = first
    while true {
      let layer = table.layer(of: bits)
      let x = position(bits >> 11, layer)
      if bits >> 11 < layer.safeParts { return offset + x }
      if bits & 255 == 0 {
        offset += table.tailStart
      } else if table.isUnderCurve(
        layer: Int(bits & 255), uniform: uniform(word()), density: ReproducibleMath.exp(-x))
      {
        return offset + x
      }
      bits = word()
    }
  }

  /// Goes on with a word that the fast path could not settle.
  @inline(never)
  static func slowNormal(_ first: UInt64, _ word: () -> UInt64) -> Double {
    let table = ZigguratTable.halfNormal
    var bits = first
    while true {
      let layer = table.layer(of: bits)
      let x = position(bits >> 11, layer)
      if bits >> 11 < layer.safeParts { return signed(x, bits) }
      if bits & 255 == 0 { return signed(normalTail(from: table.tailStart, word), bits) }
      let density = ReproducibleMath.exp(-x * x / 2)
      if table.isUnderCurve(layer: Int(bits & 255), uniform: uniform(word()), density: density) {
        return signed(x, bits)
      }
      bits = word()
    }
  }

  /// Half a part up, so that zero is not drawn.
  @inline(__always)
  private static func position(_ part: UInt64, _ layer: ZigguratTable.Layer) -> Double {
    (Double(part) + 0.5) * layer.scale
  }

  /// The bit above those of the layer is the sign.
  @inline(__always)
  private static func signed(_ x: Double, _ bits: UInt64) -> Double { bits & 256 != 0 ? -x : x }

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
