internal import Simulation

/// Points of real numbers, each within bounds that may be infinite.
public struct SearchSpace: Sendable, Equatable {
  /// The least value of each coordinate.
  public let lower: [Double]
  /// The greatest value of each coordinate.
  public let upper: [Double]

  /// A box; a coordinate whose bounds are equal is fixed.
  /// - Throws: `EvolutionError.invalidSetting` for no coordinates, bounds of different number, NaN, infinities of the
  ///   wrong side, or a lower bound above the upper one.
  public init(lower: [Double], upper: [Double]) throws(EvolutionError) {
    guard !lower.isEmpty else {
      throw .invalidSetting(key: "dimension", value: "0", allowed: "at least 1")
    }
    guard lower.count == upper.count else {
      throw .invalidSetting(
        key: "upper", value: "\(upper.count) numbers", allowed: "\(lower.count) numbers, as many as lower")
    }
    for index in lower.indices where !(lower[index] < .infinity) {
      throw .invalidSetting(
        key: "lower[\(index)]", value: "\(lower[index])", allowed: "a number or -inf")
    }
    for index in lower.indices where !(upper[index] > -.infinity && upper[index] >= lower[index]) {
      throw .invalidSetting(
        key: "upper[\(index)]", value: "\(upper[index])", allowed: "at least lower, \(lower[index])")
    }
    self.lower = lower
    self.upper = upper
  }

  /// The same bounds for every coordinate, none by default.
  /// - Throws: as `init(lower:upper:)`.
  public init(
    dimension: Int, lower: Double = -.infinity, upper: Double = .infinity
  ) throws(EvolutionError) {
    guard dimension > 0 else {
      throw .invalidSetting(key: "dimension", value: "\(dimension)", allowed: "at least 1")
    }
    try self.init(
      lower: Array(repeating: lower, count: dimension), upper: Array(repeating: upper, count: dimension))
  }

  /// How many coordinates there are.
  public var dimension: Int { lower.count }

  /// Whether a coordinate is bounded on both sides.
  public func isBounded(_ index: Int) -> Bool { lower[index].isFinite && upper[index].isFinite }

  /// The distance between a coordinate's bounds, halved on the way so that it is finite for finite bounds of the widest.
  func halfWidth(_ index: Int) -> Double { upper[index] / 2 - lower[index] / 2 }

  /// The middle between the bounds; 0, or the bound next to it, where a side is open.
  func middle(_ index: Int) -> Double {
    isBounded(index) ? lower[index] / 2 + upper[index] / 2 : clamped(0, index)
  }

  /// The nearest value within the bounds; NaN becomes the lower bound, or 0 where there is none.
  func clamped(_ value: Double, _ index: Int) -> Double {
    if value >= lower[index] { return min(value, upper[index]) }
    return lower[index].isFinite ? lower[index] : (value.isNaN ? middle(index) : value)
  }

  /// The value mirrored at the bounds until it is within them; O(1).
  ///
  /// A strategy that samples without bounds sees its problem continued beyond them, without a plateau on which nothing
  /// tells better from worse.
  func reflected(_ value: Double, _ index: Int) -> Double {
    let (low, high) = (lower[index], upper[index])
    if value >= low && value <= high { return value }
    guard value.isFinite, low < high else { return clamped(value, index) }
    let once = value < low ? low + (low - value) : high - (value - high)
    if once >= low && once <= high { return once }
    // Far outside, or so near to the bounds that rounding decides: the remainder of a period of twice the width.
    let width = high - low
    guard width.isFinite, width > 0 else { return clamped(once, index) }
    let phase = (value - low).remainder(dividingBy: 2 * width)
    return clamped(low + abs(phase), index)
  }
}
