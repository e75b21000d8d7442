extension Axis {
  /// A logarithmic axis over values above zero.
  static func logarithmic(_ label: String, unit: AxisUnit, low: Double, high: Double, count: Int = 7) -> Axis
  {
    var axis = logarithmicRange(label, unit: unit, low: low, high: high)
    let first = Decade.exponent(of: axis.low)
    let last = Decade.exponent(of: axis.high)
    let stride = (last - first) / count + 1
    let multiples: [Double] = axis.high / axis.low < 300 ? [1, 2, 5] : [1]
    for exponent in first...last {
      for multiple in 1...9 {
        let position = Double(multiple) * Decade.power(exponent)
        guard position >= axis.low, position <= axis.high else { continue }
        let isMajor = exponent.isMultiple(of: stride) && multiples.contains(Double(multiple))
        guard isMajor || (stride == 1 && last - first <= 6) else { continue }
        axis.tics.append(
          Tic(position: position, text: isMajor ? NumberText.significant(position) : "", isMinor: !isMajor))
      }
    }
    return axis
  }

  /// A logarithmic axis of time: its tics are the round figures of the clock and the calendar, each with
  /// its unit, because powers of ten of a second mean nothing to a reader above a minute.
  static func logarithmicTime(_ label: String, low: Double, high: Double) -> Axis {
    var axis = logarithmicRange(label, unit: .own(""), low: low, high: high)
    let inside = { (marks: [Double]) in marks.filter { $0 >= axis.low && $0 <= axis.high } }
    let coarse = inside(clockMarks(multiples: [1, 10, 100]))
    var marks =
      coarse.count >= 4 ? coarse : inside(clockMarks(multiples: [1, 2, 5, 10, 20, 30, 50, 100, 200, 500]))
    if marks.count > 10 { marks = marks.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element) }
    axis.tics = marks.map { Tic(position: $0, text: DurationText.round($0)) }
    return axis
  }

  private static func logarithmicRange(_ label: String, unit: AxisUnit, low: Double, high: Double) -> Axis {
    let isFlat = high < low * 1.5
    return Axis(
      low: isFlat ? low / 2 : low / 1.1, high: isFlat ? high * 2 : high * 1.1, isLogarithmic: true,
      label: label,
      unit: unit, tics: [])
  }

  private static func clockMarks(multiples: [Double]) -> [Double] {
    let units = DurationText.units
    return units.indices.flatMap { index in
      let next = index + 1 < units.count ? units[index + 1].seconds : .infinity
      // Stop short of the next unit, so that 50 min does not crowd 1 h.
      return multiples.map { $0 * units[index].seconds }.filter { $0 * 1.9 < next }
    }
  }
}
