/// How long the tasks of a run waited: the empirical distribution function with its main quantiles.
public struct WaitChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let waits: [Double]

  /// Makes the chart from the wait of every task in seconds, in any order.
  public init(name: String, caption: ChartCaption, waitsSeconds: [Double]) {
    self.name = name
    self.caption = caption
    waits = waitsSeconds
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no wait is finite.
  public func script() throws(ChartError) -> GnuplotScript {
    let sample = OrderedSample(waits)
    guard let most = sample.values.last else { throw ChartError.empty(chart: name) }
    let layout = ChartLayout(
      canvas: Canvas(), caption: caption.adding(leftOut: sample.leftOut, of: "wait"))
    var script = layout.makeScript()
    let y = WaitAxis.share
    var panel = Panel(
      frame: layout.frame(left: y.ticWidth), x: WaitAxis.axis(for: [sample]), y: y,
      heading: "Share of tasks that waited at most this long")
    let corners = EmpiricalDistribution(sample).corners(from: panel.x.low, to: panel.x.high)
    let data = script.data([(corners.x, panel.x), (corners.y, y)])
    panel.plots.append("\(data) using 1:2 with lines linecolor rgb '\(Palette.blue)' linewidth 2")
    addZeros(sample, to: &panel)
    if most > 0 { addQuantiles(sample, to: &panel, in: &script) }
    script.add(panel)
    return script
  }

  private func addZeros(_ sample: OrderedSample, to panel: inout Panel) {
    let share = sample.share(atMost: 0)
    guard share > 0 else { return }
    let text =
      share == 1 ? "No task waited" : "\(NumberText.significant(100 * share)) % of the tasks did not wait"
    // Above the curve where it is low, below it where it is high: the curve only rises.
    panel.labels.append(
      TextLabel(
        text: text, x: .canvas(panel.frame.left + 10), y: .data(share), colour: Palette.blue,
        shift: (0, share > 0.06 ? 12 : -12)))
  }

  private func addQuantiles(_ sample: OrderedSample, to panel: inout Panel, in script: inout GnuplotScript) {
    let marks = marks(of: sample).filter { $0.value > 0 && $0.value >= panel.x.low }
    guard !marks.isEmpty else { return }
    let data = script.data([(marks.map(\.value), panel.x), (marks.map(\.level), panel.y)])
    panel.plots.append(
      "\(data) using 1:2 with points pointtype 7 pointsize 0.6 linecolor rgb '\(Palette.vermillion)'")
    for mark in marks {
      let text = "\(mark.label): \(DurationText.short(mark.value))"
      let room = panel.x.fraction(of: mark.value) * panel.frame.width - 12
      // Left of a rising curve is above it and right of it below: both sides are free.
      let isLeft = TextMetrics.width(text, size: 11) < room
      panel.labels.append(
        TextLabel(
          text: text, x: .data(mark.value), y: .data(mark.level), anchor: isLeft ? .right : .left,
          shift: isLeft ? (-7, mark.level == 0.95 ? -4 : -8) : (8, 9)))
    }
  }

  /// The quantiles to point out; those that are one value share a mark.
  private func marks(of sample: OrderedSample) -> [(label: String, level: Double, value: Double)] {
    var marks: [(label: String, level: Double, value: Double)] = []
    for (label, level) in [("median", 0.5), ("95 %", 0.95), ("99 %", 0.99)] {
      let value = sample.quantile(level)
      if let last = marks.last, last.value == value {
        marks[marks.count - 1] = (last.label + ", " + label, level, value)
      } else {
        marks.append((label, level, value))
      }
    }
    return marks
  }
}
