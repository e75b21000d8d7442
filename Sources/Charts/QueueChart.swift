/// How a run went: tasks waiting, tasks running and the share of agents busy, over simulated time.
public struct QueueChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let times: [Double]
  private let queued: [Double]
  private let running: [Double]
  private let utilisation: [Double]
  private let warmUpSeconds: Double

  /// Makes the chart from samples taken at the same times.
  ///
  /// - Parameters:
  ///   - timesSeconds: simulated time of each sample, rising.
  ///   - queuedTasks: tasks waiting at that time.
  ///   - runningTasks: tasks running; empty to leave that panel out.
  ///   - utilisation: share of the agents that are busy, 0 to 1.
  ///   - warmUpSeconds: the time before which tasks count in no summary; shaded.
  public init(
    name: String, caption: ChartCaption, timesSeconds: [Double], queuedTasks: [Double],
    runningTasks: [Double], utilisation: [Double], warmUpSeconds: Double = 0
  ) {
    self.name = name
    self.caption = caption
    times = timesSeconds
    queued = queuedTasks
    running = runningTasks
    self.utilisation = utilisation
    self.warmUpSeconds = warmUpSeconds
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no sample is finite, `.unequalColumns` when columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    try check()
    let columns = rows
    let finite = times.indices.filter { i in times[i].isFinite && columns.allSatisfy { $0.values[i].isFinite }
    }
    let stamps = times.filter(\.isFinite)
    let isDrawable = columns.contains { column in
      times.indices.contains { times[$0].isFinite && column.values[$0].isFinite }
    }
    guard isDrawable, let start = stamps.min(), let end = stamps.max() else {
      throw ChartError.empty(chart: name)
    }
    let caption = caption.adding(leftOut: times.count - finite.count, of: "sample")
    let series = columns.map { BucketedSeries(times: times, values: $0.values) }
    let note =
      series.contains(where: \.isThinned) ? "Line: mean of each stretch of samples; band: their range." : ""
    let layout = ChartLayout(
      canvas: Canvas(height: rows.count == 3 ? 600 : 500), caption: caption, note: note)
    var script = layout.makeScript()
    let time = Axis.time("Simulated time", from: min(0, start), to: end)
    for (panel, index) in zip(panels(columns, series, time, in: layout), columns.indices) {
      var panel = panel
      addWarmUp(to: &panel, isFirst: index == 0)
      panel.addSeries(series[index], colour: columns[index].colour, isStepped: true, to: &script)
      script.add(panel)
    }
    return script
  }

  private typealias Row = (values: [Double], heading: String, colour: String, weight: Double)

  private var rows: [Row] {
    let top: Row = (queued, "Tasks waiting", Palette.vermillion, 1.5)
    let middle: Row = (running, "Tasks running", Palette.green, 1)
    let bottom: Row = (utilisation, "Utilisation (share of agents busy)", Palette.blue, 1)
    return running.isEmpty ? [top, bottom] : [top, middle, bottom]
  }

  private func check() throws(ChartError) {
    for (column, values) in [("queued", queued), ("running", running), ("utilisation", utilisation)]
    where values.count != times.count && !(column == "running" && values.isEmpty) {
      throw ChartError.unequalColumns(
        chart: name, expected: times.count, column: column, count: values.count)
    }
  }

  private func panels(
    _ columns: [Row], _ series: [BucketedSeries], _ time: Axis, in layout: ChartLayout
  ) -> [Panel] {
    let axes = columns.indices.map { index in
      let peak = series[index].highs.max() ?? 1
      let isShare = index == columns.count - 1
      return Axis.linear(
        "", unit: .own(""), low: min(0, series[index].lows.min() ?? 0), high: max(1, peak),
        count: 4, isCount: !isShare)
    }
    let outer = layout.frame(left: axes.map(\.ticWidth).max() ?? 0)
    let gap = 34.0
    let space = outer.height - gap * Double(columns.count - 1)
    let weights = columns.map(\.weight).reduce(0, +)
    var top = outer.top
    return columns.indices.map { index in
      let bottom = top + space * columns[index].weight / weights
      var x = time
      x.showsText = index == columns.count - 1
      let frame = Frame(left: outer.left, right: outer.right, top: top, bottom: bottom)
      top = bottom + gap
      return Panel(frame: frame, x: x, y: axes[index], heading: columns[index].heading)
    }
  }

  private func addWarmUp(to panel: inout Panel, isFirst: Bool) {
    guard warmUpSeconds > panel.x.low, warmUpSeconds.isFinite else { return }
    let end = min(warmUpSeconds, panel.x.high)
    panel.extras.append(
      "set object rectangle from graph 0, graph 0 to first \(panel.x.coordinate(end)), graph 1 behind"
        + " fillcolor rgb '#EEEEEE' fillstyle solid 1 noborder")
    guard isFirst else { return }
    panel.labels.append(
      TextLabel(
        text: "warm-up", x: .canvas(panel.frame.left + 4), y: .canvas(panel.frame.top + 8), size: 10,
        colour: Palette.grey))
  }
}
