/// The waits of all variants of a batch in one picture: one empirical distribution function each.
///
/// The line is that of all runs of a variant together; the band about it reaches from the lowest to the
/// highest of its runs.
public struct WaitOverlayChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let variants: [VariantWaits]

  /// Makes the chart; a variant without a finite wait is named in the subtitle instead of drawn.
  public init(name: String, caption: ChartCaption, variants: [VariantWaits]) {
    self.name = name
    self.caption = caption
    self.variants = variants
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no wait is finite.
  public func script() throws(ChartError) -> GnuplotScript {
    let curves = curves
    guard !curves.isEmpty else { throw ChartError.empty(chart: name) }
    let axis = WaitAxis.axis(for: curves.map(\.sample))
    let placed = labels(of: curves, axis)
    let key = placed == nil ? curves : []
    let lines = (Double(key.count) / Self.keyColumns).rounded(.up)
    let hasBand = curves.contains { $0.runs.count > 1 }
    let layout = ChartLayout(
      canvas: Canvas(height: 500 + 17 * lines), caption: fullCaption,
      note: hasBand ? "Line: all runs of a variant together; band: from its lowest to its highest run." : "")
    var script = layout.makeScript()
    var panel = Panel(
      frame: frame(in: layout, keyLines: lines), x: axis, y: WaitAxis.share, heading: Self.heading)
    if hasBand { for curve in curves { addBand(of: curve, to: &panel, &script) } }
    for curve in curves { addLine(of: curve, to: &panel, &script) }
    panel.labels += placed ?? []
    addKey(key, to: &panel, in: layout)
    script.add(panel)
    return script
  }

  private struct Curve {
    let title: String
    let index: Int
    let sample: OrderedSample
    let runs: [OrderedSample]
    var colour: String { Palette.colour(index) }
  }

  private static let heading = "Share of tasks that waited at most this long"
  private static let keyColumns = 3.0

  private var curves: [Curve] {
    variants.enumerated().compactMap { index, variant in
      let runs = variant.runs.map { OrderedSample($0) }.filter { !$0.values.isEmpty }
      guard !runs.isEmpty else { return nil }
      let sample = runs.count == 1 ? runs[0] : OrderedSample(runs.flatMap(\.values))
      return Curve(
        title: TextMetrics.fitting(GnuplotText.oneLine(variant.variant), width: 210, size: 11), index: index,
        sample: sample, runs: runs)
    }
  }

  private var fullCaption: ChartCaption {
    let leftOut = variants.flatMap(\.runs).map { $0.count { !$0.isFinite } }.reduce(0, +)
    let silent = variants.filter { $0.runs.allSatisfy { !$0.contains(where: \.isFinite) } }.map(\.variant)
    let remark = silent.isEmpty ? "" : "no finite wait: " + silent.joined(separator: ", ")
    return caption.adding(leftOut: leftOut, of: "wait").adding(remark)
  }

  private func frame(in layout: ChartLayout, keyLines: Double) -> Frame {
    var frame = layout.frame(left: WaitAxis.share.ticWidth)
    frame.top += keyLines > 0 ? 17 * keyLines + 6 : 0
    return frame
  }

  private func addLine(of curve: Curve, to panel: inout Panel, _ script: inout GnuplotScript) {
    let corners = EmpiricalDistribution(curve.sample, steps: 1000).corners(
      from: panel.x.low, to: panel.x.high)
    let data = script.data([(corners.x, panel.x), (corners.y, panel.y)])
    panel.plots.append(
      "\(data) using 1:2 with lines linecolor rgb '\(curve.colour)' linewidth 2\(Palette.dash(curve.index))")
  }

  /// The range of the runs' curves at 300 places along the axis.
  private func addBand(of curve: Curve, to panel: inout Panel, _ script: inout GnuplotScript) {
    guard curve.runs.count > 1 else { return }
    let places = (0...300).map { panel.x.value(at: Double($0) / 300) }
    let shares = places.map { place in curve.runs.map { $0.share(atMost: place) } }
    let data = script.data([
      (places, panel.x), (shares.map { $0.min() ?? 0 }, panel.y), (shares.map { $0.max() ?? 0 }, panel.y),
    ])
    panel.plots.append(
      "\(data) using 1:2:3 with filledcurves fillcolor rgb '\(curve.colour)' fillstyle transparent solid 0.2 noborder"
    )
  }

  /// A label at each curve, or nil when not all of them find a free place.
  private func labels(of curves: [Curve], _ axis: Axis) -> [TextLabel]? {
    guard curves.count <= Palette.count else { return nil }
    let hasBand = curves.contains { $0.runs.count > 1 }
    let layout = ChartLayout(canvas: Canvas(), caption: fullCaption, note: hasBand ? "band" : "")
    let panel = Panel(frame: frame(in: layout, keyLines: 0), x: axis, y: WaitAxis.share)
    var placer = LabelPlacer(
      panel: panel,
      curves: curves.map { curve in
        EmpiricalDistribution(curve.sample, steps: 250).corners(from: axis.low, to: axis.high)
      })
    var labels: [TextLabel] = []
    for (index, curve) in curves.enumerated() {
      guard var label = placer.place(curve.title, at: index) else { return nil }
      label.colour = Palette.text(curve.index)
      labels.append(label)
    }
    return labels
  }

  private func addKey(_ key: [Curve], to panel: inout Panel, in layout: ChartLayout) {
    // Sorted like the curves from left to right, which is from top to bottom in the picture.
    let order = key.sorted { ($0.sample.quantile(0.8), $0.index) < ($1.sample.quantile(0.8), $1.index) }
    for (place, curve) in order.enumerated() {
      let x = 16 + 255 * Double(place % Int(Self.keyColumns))
      let y = layout.top + 17 * Double(place / Int(Self.keyColumns)) + 8
      let canvas = layout.canvas
      panel.extras.append(
        "set arrow from screen \(canvas.screen(x: x)), screen \(canvas.screen(y: y)) to screen"
          + " \(canvas.screen(x: x + 28)), screen \(canvas.screen(y: y))"
          + " nohead linecolor rgb '\(curve.colour)' linewidth 2\(Palette.dash(curve.index))")
      panel.labels.append(TextLabel(text: curve.title, x: .canvas(x + 33), y: .canvas(y)))
    }
  }
}
