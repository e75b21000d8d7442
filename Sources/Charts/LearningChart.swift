/// How networks learn: the loss, and the share of samples that they get wrong, after each epoch.
///
/// The line is the mean of the runs; the band reaches from the lowest to the highest of them. Where training has
/// stopped early in some, the curve ends with the epoch that all have reached.
public struct LearningChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let curves: [LearningCurve]

  /// Makes the chart; values that are not finite are left out with their epoch.
  public init(name: String, caption: ChartCaption, curves: [LearningCurve]) {
    self.name = name
    self.caption = caption
    self.curves = curves
  }

  /// One quantity of one curve: its mean and range after each epoch.
  private struct Band {
    var epochs: [Double] = []
    var means: [Double] = []
    var lows: [Double] = []
    var highs: [Double] = []

    /// Over the epochs that all runs have reached.
    init(_ runs: [[Double]]) {
      for epoch in 0..<(runs.map(\.count).min() ?? 0) {
        let values = runs.map { $0[epoch] }
        guard let low = values.min(), let high = values.max(), values.allSatisfy(\.isFinite) else { continue }
        epochs.append(Double(epoch + 1))
        means.append(values.reduce(0, +) / Double(values.count))
        lows.append(low)
        highs.append(high)
      }
    }
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no curve has a finite value.
  public func script() throws(ChartError) -> GnuplotScript {
    let losses = curves.map { Band($0.losses) }
    let errors = curves.map { Band($0.accuracies.map { $0.map { 1 - $0 } }) }
    let epochs = (losses + errors).flatMap(\.epochs)
    guard let last = epochs.max() else { throw ChartError.empty(chart: name) }
    let layout = ChartLayout(
      canvas: Canvas(height: 620), caption: caption,
      key: curves.indices.map { ChartLayout.KeyEntry(text: curves[$0].title, colour: Palette.colour($0)) },
      note: note)
    var script = layout.makeScript()
    let (top, bottom) = panels(losses, errors, lastEpoch: last, in: layout)
    for (panel, bands) in [(top, losses), (bottom, errors)] {
      var panel = panel
      for (index, band) in bands.enumerated() { draw(band, index, on: &panel, &script) }
      script.add(panel)
    }
    return script
  }

  private var note: String {
    let runs = curves.map(\.losses.count).max() ?? 0
    guard runs > 1 else { return "" }
    let hasStopped = curves.contains { Set($0.losses.map(\.count)).count > 1 }
    return "Line: mean of \(runs) runs; band: from the lowest to the highest."
      + (hasStopped ? " Where training stops early, the curve ends with the first run that stops." : "")
  }

  private func panels(
    _ losses: [Band], _ errors: [Band], lastEpoch: Double, in layout: ChartLayout
  ) -> (Panel, Panel) {
    let (loss, share) = (axis(of: losses), axis(of: errors))
    let outer = layout.frame(left: max(loss.ticWidth, share.ticWidth))
    let middle = (outer.top + outer.bottom) / 2
    var x = Axis.linear(
      "Epoch", unit: .own(""), low: 1, high: lastEpoch, fromZero: false, count: 10, isCount: true)
    let bottom = Panel(
      frame: Frame(left: outer.left, right: outer.right, top: middle + 17, bottom: outer.bottom), x: x,
      y: share, heading: "Errors (share of samples not recognised, logarithmic)")
    x.showsText = false
    let top = Panel(
      frame: Frame(left: outer.left, right: outer.right, top: outer.top, bottom: middle - 17), x: x, y: loss,
      heading: "Loss (mean cross-entropy, logarithmic)")
    return (top, bottom)
  }

  /// Logarithmic, as both fall by orders of magnitude; zero is drawn at the bottom.
  private func axis(of bands: [Band]) -> Axis {
    let values = bands.flatMap { $0.lows + $0.highs }.filter { $0 > 0 }
    return Axis.logarithmic("", unit: .own(""), low: values.min() ?? 0.1, high: values.max() ?? 1)
  }

  private func draw(_ band: Band, _ index: Int, on panel: inout Panel, _ script: inout GnuplotScript) {
    guard !band.epochs.isEmpty else { return }
    let colour = Palette.colour(index)
    let columns = [band.means, band.lows, band.highs].map { values in
      (values.map { max($0, panel.y.low) }, panel.y as Axis?)
    }
    let data = script.data([(band.epochs, panel.x)] + columns)
    if band.lows != band.highs {
      panel.plots.append(
        "\(data) using 1:3:4 with filledcurves fillstyle transparent solid 0.2 noborder fillcolor rgb '\(colour)'"
      )
    }
    let style = band.epochs.count == 1 ? "points pointtype 7 pointsize 0.7" : "lines"
    panel.plots.append(
      "\(data) using 1:2 with \(style) linecolor rgb '\(colour)' linewidth 2\(Palette.dash(index))")
  }
}
