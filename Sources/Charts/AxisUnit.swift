/// The unit that an axis counts in, chosen so that its tics are short round numbers.
struct AxisUnit: Sendable, Equatable {
  /// What stands in brackets after the axis label; empty for a pure number.
  let symbol: String
  /// How many of the data's units make one of this unit.
  let size: Double
  /// The multiples that a reader counts in, rising; the decimal steps where it is empty.
  let steps: [Double]

  private init(_ symbol: String, _ size: Double, _ steps: [Double] = []) {
    self.symbol = symbol
    self.size = size
    self.steps = steps
  }

  /// The data's own unit.
  static func own(_ symbol: String) -> AxisUnit { AxisUnit(symbol, 1) }

  /// The unit for a span of time in seconds: nanoseconds to years.
  static func time(span seconds: Double) -> AxisUnit {
    let clock: [Double] = [1, 2, 5, 10, 15, 20, 30, 60]
    let units: [(least: Double, unit: AxisUnit)] = [
      (6 * 365.25 * 86400, AxisUnit("years", 365.25 * 86400)), (3 * 86400, AxisUnit("days", 86400)),
      (3 * 3600, AxisUnit("h", 3600, [0.5, 1, 2, 3, 6, 12, 24])), (300, AxisUnit("min", 60, clock)),
      (0.9, AxisUnit("s", 1, [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120])),
      (0.9e-3, AxisUnit("ms", 1e-3)), (0.9e-6, AxisUnit("µs", 1e-6)), (0, AxisUnit("ns", 1e-9)),
    ]
    return units.first { seconds >= $0.least && seconds > 0 }?.unit ?? AxisUnit("s", 1)
  }

  /// The unit for sizes of up to `peak` bytes, in powers of a thousand.
  static func bytes(peak: Double) -> AxisUnit {
    let units = [("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("kB", 1e3)]
    let fit = units.first { peak >= 2 * $0.1 } ?? ("B", 1)
    return AxisUnit(fit.0, fit.1)
  }

  /// The step in the data's units that parts a span into about `count` pieces.
  func step(span: Double, count: Int) -> Double {
    let raw = span / Double(max(1, count)) / size
    if let last = steps.last, raw <= last, let first = steps.first, raw > first / 2 {
      return (steps.first { $0 >= raw * 0.7 } ?? last) * size
    }
    let decade = Decade.power(Decade.exponent(of: raw))
    let multiple = [1, 2, 5].first { $0 * decade >= raw * 0.7 } ?? 10
    return multiple * decade * size
  }
}
