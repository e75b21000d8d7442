extension Axis {
  /// A linear axis around the values of a sample.
  ///
  /// It starts at zero when `fromZero` and no value is below; otherwise it keeps a margin of 4 % on both
  /// sides. A sample without spread gets an axis that shows where it lies.
  static func linear(
    _ label: String, unit: AxisUnit, low: Double, high: Double, fromZero: Bool = true, count: Int = 5,
    isCount: Bool = false
  ) -> Axis {
    let (low, high) = spread(low, high, fromZero: fromZero)
    let margin = (high - low) * 0.04
    let start = fromZero && low >= 0 ? 0 : low - margin
    var step = unit.step(span: high - start, count: count)
    if isCount { step = max(1, step) }
    var axis = Axis(low: start, high: high + margin, label: label, unit: unit, tics: [])
    axis.tics = axis.linearTics(step: step)
    return axis
  }

  /// An axis of time from `start` to `end` seconds, without margins, in the unit that suits its span.
  static func time(_ label: String, from start: Double, to end: Double, count: Int = 8) -> Axis {
    let unit = AxisUnit.time(span: end - start)
    let end = end > start ? end : start + unit.size
    var axis = Axis(low: start, high: end, label: label, unit: unit, tics: [])
    axis.tics = axis.linearTics(step: unit.step(span: end - start, count: count))
    return axis
  }

  private static func spread(_ low: Double, _ high: Double, fromZero: Bool) -> (Double, Double) {
    if high > low { return fromZero && low >= 0 ? (0, high) : (low, high) }
    if fromZero && high > 0 { return (0, high) }
    return high == 0 ? (0, 1) : (low - abs(low) * 0.1, high + abs(high) * 0.1)
  }

  private func linearTics(step: Double) -> [Tic] {
    let first = (low / step).rounded(.up)
    let last = (high / step * (1 + 1e-12)).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    return (0...Int(last - first)).map { index in
      let position = (first + Double(index)) * step
      return Tic(position: position, text: Self.text(position / unit.size, step: step / unit.size))
    }
  }

  /// A tic's number with as many decimals as its step needs.
  private static func text(_ value: Double, step: Double) -> String {
    let isFine = abs(value) > 200 * step
    guard abs(value) < 1e6 || isFine, step >= 1e-5 else {
      return abs(value) < step / 2 ? "0" : NumberText.significant(value)
    }
    let decimals = max(0, -Decade.exponent(of: step * 1.000001))
    return NumberText.fixed(value, decimals: decimals)
  }
}
