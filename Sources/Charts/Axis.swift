import Foundation

/// One axis of a panel: its range, scale and tics, all in the data's own units.
struct Axis: Sendable {
  var low: Double
  var high: Double
  var isLogarithmic = false
  var label: String
  var unit: AxisUnit
  var tics: [Tic]
  var showsText = true
  var hasGrid = true
  var hasLine = true

  /// A coordinate as the script writes it: in the axis' unit, and finer than a pixel.
  func coordinate(_ value: Double) -> String { NumberText.plain(value / unit.size, digits: digits) }

  /// Seven digits, and more on an axis that lies far from zero for its length.
  private var digits: Int {
    let reach = max(abs(low), abs(high)) / (high - low)
    guard !isLogarithmic, reach.isFinite, reach > 1 else { return 7 }
    return min(17, 7 + Decade.exponent(of: reach))
  }

  /// How far along the axis a value lies, 0 at its low end and 1 at its high end.
  func fraction(of value: Double) -> Double {
    guard isLogarithmic else { return (value - low) / (high - low) }
    return log(value / low) / log(high / low)
  }

  /// The value at a share of the way along the axis, 0 at its low end and 1 at its high end.
  func value(at fraction: Double) -> Double {
    isLogarithmic ? low * exp(fraction * log(high / low)) : low + fraction * (high - low)
  }

  /// The label with its unit in brackets.
  var title: String { unit.symbol.isEmpty ? label : "\(label) (\(unit.symbol))" }

  /// The width in points of the widest tic text.
  var ticWidth: Double {
    tics.flatMap { $0.text.split(separator: "\n") }.map { TextMetrics.width(String($0), size: 11) }.max() ?? 0
  }

  /// The commands that set it up as gnuplot's axis `x` or `y`.
  func commands(_ axis: String) -> [String] {
    let scale = isLogarithmic ? "set logscale \(axis)" : "unset logscale \(axis)"
    let marks = tics.map { tic in
      let text = showsText && !tic.isMinor ? GnuplotText.quotedFormat(tic.text) : "''"
      return "\(text) \(coordinate(tic.position)) \(tic.isMinor ? 1 : 0)"
    }
    let style = (hasLine ? "scale 0.7,0.35" : "scale 0") + (axis == "x" ? " offset 0,0.35" : "")
    return [
      scale, "set \(axis)range [\(coordinate(low)):\(coordinate(high))]",
      "set \(axis)tics out nomirror \(style) font 'sans-serif,11' (\(marks.joined(separator: ", ")))",
      hasGrid ? "set grid \(axis)tics" : "set grid no\(axis)tics",
    ]
  }
}
