internal import Simulation

/// Sine and cosine of angles that hardly ever leave ±π/4, in plain multiplications and additions.
enum SmallAngle {
  /// Both, within 2 ULP; Taylor's series to the 17th and 18th power, whose next terms are below 10⁻¹⁹ here.
  ///
  /// Greater angles go to `ReproducibleMath`; the bits are the same on every processor either way.
  @inline(__always)
  static func sineAndCosine(_ x: Double) -> (sine: Double, cosine: Double) {
    guard abs(x) <= .pi / 4 else { return (ReproducibleMath.sin(x), ReproducibleMath.cos(x)) }
    let z = x * x
    var sine = 1.0 / 355_687_428_096_000
    sine = sine * z - 1.0 / 1_307_674_368_000
    sine = sine * z + 1.0 / 6_227_020_800
    sine = sine * z - 1.0 / 39_916_800
    sine = sine * z + 1.0 / 362_880
    sine = sine * z - 1.0 / 5040
    sine = sine * z + 1.0 / 120
    sine = sine * z - 1.0 / 6
    var cosine = -1.0 / 6_402_373_705_728_000
    cosine = cosine * z + 1.0 / 20_922_789_888_000
    cosine = cosine * z - 1.0 / 87_178_291_200
    cosine = cosine * z + 1.0 / 479_001_600
    cosine = cosine * z - 1.0 / 3_628_800
    cosine = cosine * z + 1.0 / 40320
    cosine = cosine * z - 1.0 / 720
    cosine = cosine * z + 1.0 / 24
    cosine = cosine * z - 0.5
    return (x + x * (z * sine), 1 + z * cosine)
  }
}
