/// A number over the evaluations of some searches: their median and their range.
struct SearchBand: Sendable {
  var evaluations: [Double] = []
  var medians: [Double] = []
  var lows: [Double] = []
  var highs: [Double] = []

  /// Adds it to a panel: a line and, where runs differ, a band; what lies beyond the axis is drawn at its edge.
  func draw(_ index: Int, on panel: inout Panel, _ script: inout GnuplotScript) {
    guard !evaluations.isEmpty else { return }
    let colour = Palette.colour(index)
    let axis = panel.y
    let columns = [medians, lows, highs].map { values in
      (values.map { min(axis.high, max($0, axis.low)) }, axis as Axis?)
    }
    let data = script.data([(evaluations, panel.x)] + columns)
    if lows != highs {
      panel.plots.append(
        "\(data) using 1:3:4 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '\(colour)'"
      )
    }
    let style = evaluations.count == 1 ? "points pointtype 7 pointsize 0.7" : "lines"
    panel.plots.append(
      "\(data) using 1:2 with \(style) linecolor rgb '\(colour)' linewidth 2\(Palette.dash(index))")
  }
}
