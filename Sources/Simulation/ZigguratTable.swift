/// The layers of a ziggurat: a decreasing density covered by 256 regions of equal area.
///
/// Made once, with bit-stable functions. Source: Marsaglia & Tsang, "The ziggurat method for generating
/// random variables", Journal of Statistical Software 5(8), 2000; layer and position come from separate
/// bits of one 64-bit word, as in Doornik, "An improved ziggurat method to generate normal random samples",
/// 2005.
struct ZigguratTable: Sendable {
  static let layerCount = 256

  /// Where the tail begins.
  let tailStart: Double
  /// `scales[i]`: the width of layer i · 2⁻⁵³; turns 53 random bits into a position in it.
  let scales: [Double]
  /// Positions below this many parts of 2⁻⁵³ lie under the curve for sure.
  let safeParts: [UInt64]
  /// The density at the right end of each layer, and 1 at the end.
  let heights: [Double]

  /// The table of a density f with f(0) = 1.
  ///
  /// - Parameters:
  ///   - tailStart: where the tail begins.
  ///   - area: of each region, tail included.
  ///   - density: f, for arguments that are not negative.
  ///   - inverse: its inverse on (0, 1).
  init(
    tailStart: Double, area: Double, density: (Double) -> Double, inverse: (Double) -> Double
  ) {
    // The base layer is as wide as a rectangle of its area, tail included.
    var edges = [area / density(tailStart), tailStart]
    while edges.count < Self.layerCount {
      let last = edges[edges.count - 1]
      edges.append(inverse(area / last + density(last)))
    }
    edges.append(0)
    self.tailStart = tailStart
    heights = edges.map(density)
    scales = edges.map { $0 * 0x1p-53 }
    safeParts = (0..<Self.layerCount).map { UInt64(edges[$0 + 1] / edges[$0] * 0x1p53) }
  }

  /// f(x) = e⁻ˣ; constants of Marsaglia & Tsang.
  static let exponential = ZigguratTable(
    tailStart: 7.697_117_470_131_05, area: 3.949_659_822_581_572e-3,
    density: { ReproducibleMath.exp(-$0) }, inverse: { -ReproducibleMath.log($0) })

  /// f(x) = e^(−x²/2); constants of Marsaglia & Tsang.
  static let halfNormal = ZigguratTable(
    tailStart: 3.654_152_885_361_009, area: 4.928_673_233_974_655e-3,
    density: { ReproducibleMath.exp(-$0 * $0 / 2) },
    inverse: { (-2 * ReproducibleMath.log($0)).squareRoot() })

  /// Whether a point of a layer that is not surely under the curve is under it.
  func isUnderCurve(layer: Int, uniform: Double, density: Double) -> Bool {
    heights[layer] + uniform * (heights[layer + 1] - heights[layer]) < density
  }
}
