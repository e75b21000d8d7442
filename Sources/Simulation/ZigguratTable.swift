/// The layers of a ziggurat: a decreasing density covered by 256 regions of equal area.
///
/// Made once, with bit-stable functions. Source: Marsaglia & Tsang, "The ziggurat method for generating
/// random variables", Journal of Statistical Software 5(8), 2000; layer and position come from separate
/// bits of one 64-bit word, as in Doornik, "An improved ziggurat method to generate normal random samples",
/// 2005.
struct ZigguratTable: @unchecked Sendable {
  static let layerCount = 256

  /// Where the tail begins.
  let tailStart: Double
  /// Never freed: a table lives as long as the process, and a pointer to it costs no reference count.
  private let layers: UnsafePointer<Layer>
  /// The density at the right end of each layer, and 1 at the end.
  let heights: [Double]

  /// What settles most draws.
  struct Layer {
    /// The width of the layer · 2⁻⁵³; turns 53 random bits into a position in it.
    let scale: Double
    /// Positions below this many parts of 2⁻⁵³ lie under the curve for sure.
    let safeParts: UInt64
  }

  /// The layer that the lowest eight bits of a random word choose.
  func layer(of bits: UInt64) -> Layer { layers[Int(truncatingIfNeeded: bits & 255)] }

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
    let memory = UnsafeMutablePointer<Layer>.allocate(capacity: Self.layerCount)
    for layer in 0..<Self.layerCount {
      let safeParts = UInt64(edges[layer + 1] / edges[layer] * 0x1p53)
      (memory + layer).initialize(to: Layer(scale: edges[layer] * 0x1p-53, safeParts: safeParts))
    }
    layers = UnsafePointer(memory)
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
