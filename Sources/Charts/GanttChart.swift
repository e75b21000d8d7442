/// Which agent worked on which task and when: one row per agent, one bar per task on it.
public struct GanttChart: Chart {
  /// The most rows that a reader can follow.
  public static let mostAgents = 64
  /// The most bars that a reader can tell apart.
  public static let mostBars = 400

  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let agents: [String]
  private let categories: [String]
  private let bars: [GanttBar]

  /// Whether a chart of this size can be read; a task on k agents makes k bars.
  public static func isReadable(agents: Int, bars: Int) -> Bool {
    agents > 0 && bars > 0 && agents <= mostAgents && bars <= mostBars
  }

  /// Makes the chart.
  ///
  /// - Parameters:
  ///   - agents: the name of each row, from the top.
  ///   - categories: what the colours stand for, such as the priorities; fewer than two draw no key.
  ///   - bars: tasks on agents; a bar on a row that is not there is an error.
  public init(
    name: String, caption: ChartCaption, agents: [String], categories: [String] = [], bars: [GanttBar]
  ) {
    self.name = name
    self.caption = caption
    self.agents = agents
    self.categories = categories
    self.bars = bars
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when there is no bar, `.tooLarge` beyond the limits,
  /// `.unequalColumns` for a bar on a row that is not there.
  public func script() throws(ChartError) -> GnuplotScript {
    let drawn = bars.filter { $0.startSeconds.isFinite && $0.finishSeconds.isFinite }
    let ends = drawn.flatMap { [$0.startSeconds, $0.finishSeconds] }
    guard let first = ends.min(), let end = ends.max() else { throw ChartError.empty(chart: name) }
    let start = first >= 0 && first < end / 8 ? 0 : first
    try check()
    let rowHeight = max(14, min(26, 340 / Double(agents.count)))
    let caption = caption.adding(leftOut: bars.count - drawn.count, of: "bar")
    let head = ChartLayout(canvas: Canvas(), caption: caption, key: key)
    let height = (head.top + 22 + rowHeight * Double(agents.count) + 48).rounded(.up)
    let layout = ChartLayout(canvas: Canvas(height: height), caption: caption, key: key)
    var script = layout.makeScript()
    let rows = rowAxis
    var panel = Panel(
      frame: layout.frame(left: rows.ticWidth), x: .time("Simulated time", from: start, to: end), y: rows,
      heading: "")
    add(drawn, rowHeight: rowHeight, to: &panel, &script)
    script.add(panel)
    return script
  }

  private func check() throws(ChartError) {
    for (what, count, limit) in [
      ("agents", agents.count, Self.mostAgents), ("bars", bars.count, Self.mostBars),
    ]
    where count > limit {
      throw ChartError.tooLarge(chart: name, what: what, count: count, limit: limit)
    }
    if let stray = bars.first(where: { !agents.indices.contains($0.row) }) {
      throw ChartError.unequalColumns(
        chart: name, expected: agents.count, column: "agents", count: stray.row + 1)
    }
  }

  private var key: [ChartLayout.KeyEntry] {
    guard categories.count > 1 else { return [] }
    return categories.enumerated().map { index, text in
      let title = TextMetrics.fitting(GnuplotText.oneLine(text), width: 120, size: 11)
      return ChartLayout.KeyEntry(text: title, colour: Palette.colour(index))
    }
  }

  private var rowAxis: Axis {
    let tics = agents.enumerated().map { index, agent in
      Tic(
        position: Double(index), text: TextMetrics.fitting(GnuplotText.oneLine(agent), width: 150, size: 11))
    }
    var axis = Axis(
      low: Double(agents.count) - 0.5, high: -0.5, label: "", unit: .own(""), tics: tics)
    axis.hasGrid = false
    axis.hasLine = false
    return axis
  }

  private func add(
    _ bars: [GanttBar], rowHeight: Double, to panel: inout Panel, _ script: inout GnuplotScript
  ) {
    let used = (bars.map(\.category).max() ?? 0)
    for category in 0...max(0, used) {
      let group = bars.filter { $0.category == category }
      guard !group.isEmpty else { continue }
      let data = script.data([
        (group.map(\.startSeconds), panel.x), (group.map { Double($0.row) }, panel.y),
        (group.map(\.finishSeconds), panel.x),
      ])
      panel.plots.append(
        "\(data) using 1:2:1:3:($2-0.42):($2+0.42) with boxxyerror"
          + " linecolor rgb '\(Palette.colour(category))' linewidth 0.5 fillstyle solid 1"
          + " border linecolor rgb '\(Palette.colour(category))'")
    }
    addSeams(bars, to: &panel, &script)
    for bar in bars { addText(of: bar, rowHeight: rowHeight, to: &panel) }
  }

  /// White lines at the ends of bars, so that two tasks back to back stay two.
  private func addSeams(_ bars: [GanttBar], to panel: inout Panel, _ script: inout GnuplotScript) {
    let wide = bars.filter { width(of: $0, in: panel) > 4 }
    guard !wide.isEmpty else { return }
    let data = script.data([(wide.map(\.finishSeconds), panel.x), (wide.map { Double($0.row) }, panel.y)])
    panel.plots.append(
      "\(data) using 1:($2-0.45):(0):(0.9) with vectors nohead linecolor rgb '#ffffff' linewidth 1.2")
  }

  private func width(of bar: GanttBar, in panel: Panel) -> Double {
    (panel.x.fraction(of: bar.finishSeconds) - panel.x.fraction(of: bar.startSeconds)) * panel.frame.width
  }

  private func addText(of bar: GanttBar, rowHeight: Double, to panel: inout Panel) {
    let size = min(11, rowHeight * 0.72)
    let text = GnuplotText.oneLine(bar.label)
    guard !text.isEmpty, TextMetrics.width(text, size: size) + 4 < width(of: bar, in: panel) else { return }
    panel.labels.append(
      TextLabel(
        text: text, x: .data((bar.startSeconds + bar.finishSeconds) / 2), y: .data(Double(bar.row)),
        anchor: .center, size: size, colour: Palette.contrast(bar.category)))
  }
}
