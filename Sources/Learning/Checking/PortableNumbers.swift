/// The generator of fixtures, simple enough for any language: x ← x·6364136223846793005 + 1442695040888963407
/// mod 2⁶⁴; the value is 2·(x >> 11)·2⁻⁵³ − 1.
struct PortableNumbers {
  private var x: UInt64

  init(seed: UInt64) { x = seed }

  mutating func next() -> Double {
    x = x &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return 2 * Double(x >> 11) * 0x1p-53 - 1
  }

  mutating func next(_ count: Int, scale: Double = 1) -> [Double] { (0..<count).map { _ in next() * scale } }
}
