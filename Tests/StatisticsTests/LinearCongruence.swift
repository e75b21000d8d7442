/// Knuth's linear congruential generator, which the Python programs behind the expected values draw from as well.
final class LinearCongruence {
  private var state: UInt64 = 1

  /// A number below a bound.
  func draw(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
