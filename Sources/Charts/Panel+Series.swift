extension Panel {
  /// Draws a time series: its mean as a line and, where samples were thinned, their range as a band.
  ///
  /// `isStepped` holds each value until the next one, as a sampled level does.
  mutating func addSeries(
    _ series: BucketedSeries, colour: String, isStepped: Bool, to script: inout GnuplotScript
  ) {
    guard !series.isEmpty else {
      labels.append(
        TextLabel(
          text: "no finite value", x: .share(0.5), y: .share(0.5), anchor: .center, colour: Palette.grey))
      return
    }
    let data = script.data([
      (series.times, x), (series.means, y), (series.lows, y), (series.highs, y),
    ])
    if series.isThinned {
      plots.append(
        "\(data) using 1:3:4 with filledcurves fillstyle transparent solid 0.25 noborder fillcolor rgb '\(colour)'"
      )
    }
    let isPoint = series.times.count == 1
    let style =
      isPoint ? "points pointtype 7 pointsize 0.7" : isStepped && !series.isThinned ? "steps" : "lines"
    plots.append("\(data) using 1:2 with \(style) linecolor rgb '\(colour)' linewidth 1.5")
  }
}
