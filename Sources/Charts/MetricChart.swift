/// How the variants of a batch did: one panel per metric, one row per variant, one point per run.
public struct MetricChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let variants: [String]
  private let metrics: [MetricSample]

  /// Makes the chart; every metric must have one list of values per variant.
  public init(name: String, caption: ChartCaption, variants: [String], metrics: [MetricSample]) {
    self.name = name
    self.caption = caption
    self.variants = variants
    self.metrics = metrics
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no value is finite, `.unequalColumns` when columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    try check()
    let values = metrics.flatMap { $0.valuesByVariant.flatMap { $0 } }
    let leftOut = values.count { !$0.isFinite }
    guard leftOut < values.count else { throw ChartError.empty(chart: name) }
    let caption = caption.adding(leftOut: leftOut, of: "value")
    let gridRows = (metrics.count + columns - 1) / columns
    let rowHeight = variants.count > 8 ? 17.0 : 24
    let cellHeight = rowHeight * Double(variants.count) + 56
    let head = ChartLayout(canvas: Canvas(), caption: caption, note: note)
    let height = head.top + cellHeight * Double(gridRows) + Canvas().height - head.bottom
    let layout = ChartLayout(canvas: Canvas(height: height.rounded(.up)), caption: caption, note: note)
    var script = layout.makeScript()
    for (index, metric) in metrics.enumerated() {
      let frame = cell(index, height: cellHeight, top: layout.top)
      script.add(panel(metric, in: frame, isFirst: index.isMultiple(of: columns), &script))
    }
    return script
  }

  private var columns: Int { metrics.count == 1 ? 1 : 2 }

  private func check() throws(ChartError) {
    for metric in metrics where metric.valuesByVariant.count != variants.count {
      throw ChartError.unequalColumns(
        chart: name, expected: variants.count, column: metric.title, count: metric.valuesByVariant.count)
    }
  }

  private var note: String {
    let counts = metrics.flatMap { $0.valuesByVariant.map { $0.count(where: \.isFinite) } }
    let box =
      (counts.max() ?? 0) >= BoxSummary.leastCount
      ? " Box: quartiles and median; whiskers: least and greatest." : ""
    return "Point: one run. Tall tick: mean of the variant's runs." + box
  }

  private var rowAxis: Axis {
    let tics = variants.enumerated().map { index, variant in
      Tic(
        position: Double(index), text: TextMetrics.fitting(GnuplotText.oneLine(variant), width: 170, size: 11)
      )
    }
    var axis = Axis(low: Double(variants.count) - 0.4, high: -0.6, label: "", unit: .own(""), tics: tics)
    axis.hasLine = false
    return axis
  }

  private func cell(_ index: Int, height: Double, top: Double) -> Frame {
    let left = rowAxis.ticWidth + 26
    let gap = 26.0
    let width = (Canvas().width - left - 24 - gap * Double(columns - 1)) / Double(columns)
    let x = left + Double(index % columns) * (width + gap)
    let y = top + Double(index / columns) * height
    return Frame(left: x, right: x + width, top: y + 24, bottom: y + height - 32)
  }

  private func panel(
    _ metric: MetricSample, in frame: Frame, isFirst: Bool, _ script: inout GnuplotScript
  ) -> Panel {
    guard let x = metric.axis(count: columns == 1 ? 7 : 4) else {
      return emptyPanel(metric, in: frame, isFirst: isFirst)
    }
    var panel = Panel(frame: frame, x: x, y: rowAxis, heading: x.title)
    panel.showsXTitle = false
    panel.y.showsText = isFirst
    for (index, values) in metric.valuesByVariant.enumerated() {
      draw(OrderedSample(values), row: index, in: &panel, &script)
    }
    return panel
  }

  private func emptyPanel(_ metric: MetricSample, in frame: Frame, isFirst: Bool) -> Panel {
    let x = Axis(low: 0, high: 1, label: "", unit: .own(""), tics: [])
    var panel = Panel(frame: frame, x: x, y: rowAxis, heading: GnuplotText.oneLine(metric.title))
    panel.y.showsText = isFirst
    panel.labels.append(
      TextLabel(
        text: "no finite value", x: .share(0.5), y: .share(0.5), anchor: .center, colour: Palette.grey))
    return panel
  }

  private func draw(_ sample: OrderedSample, row: Int, in panel: inout Panel, _ script: inout GnuplotScript) {
    let place = Double(row)
    // Colours that repeat would pair variants that have nothing in common.
    let colour = variants.count <= Palette.count ? Palette.colour(row) : Palette.blue
    guard !sample.values.isEmpty else {
      panel.labels.append(
        TextLabel(text: "no finite value", x: .share(0.02), y: .data(place), size: 10, colour: Palette.grey))
      return
    }
    if sample.values.count >= BoxSummary.leastCount {
      let summary = BoxSummary(sample, whiskers: (0, 1))
      panel.addBoxes(
        [Panel.Box(place: place, summary: summary, colour: colour)], isHorizontal: true, thickness: 0.6,
        to: &script)
    }
    let isDense = sample.values.count >= BoxSummary.leastCount
    let offsets = Panel.spread(sample.values.count).map { place + 0.35 * $0 }
    panel.addPoints(
      x: sample.values, y: offsets, type: 7, size: isDense ? 0.4 : 0.6,
      colour: isDense ? Palette.translucent(colour) : colour, to: &script)
    panel.addMean(sample.mean, at: place, to: &script)
  }
}
