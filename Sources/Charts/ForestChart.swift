/// Variants against the base: the paired difference of each metric with its 95 % confidence interval.
///
/// Differences are in per cent of the base's mean, so that all metrics share an axis. An interval that is
/// far wider than the others ends in an arrow at the panel's edge; its figures stand beside it. Where a row states
/// a tolerance, a band shows it.
public struct ForestChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let base: String
  private let rows: [PairedDifference]

  /// Makes the chart; rows are drawn in the order given, under a line for each run of equal variants.
  public init(name: String, caption: ChartCaption, base: String, rows: [PairedDifference]) {
    self.name = name
    self.caption = caption
    self.base = GnuplotText.oneLine(base)
    self.rows = rows
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no difference can be put in per cent.
  public func script() throws(ChartError) -> GnuplotScript {
    let undrawn = rows.count { $0.percent($0.difference) == nil }
    guard undrawn < rows.count else { throw ChartError.empty(chart: name) }
    let lines = lines
    let caption = caption.adding(note)
    let head = ChartLayout(canvas: Canvas(), caption: caption, key: key)
    let height = head.top + 22 + 20 * Double(lines.count) + 54
    let layout = ChartLayout(canvas: Canvas(height: height.rounded(.up)), caption: caption, key: key)
    var script = layout.makeScript()
    let titles = titleAxis(lines)
    let figures = rows.map { TextMetrics.width(figure(of: $0), size: 11) }.max() ?? 0
    let x = valueAxis
    var panel = Panel(
      frame: layout.frame(left: titles.ticWidth, right: figures + 30), x: x, y: titles, heading: "")
    for (place, line) in lines.enumerated() {
      add(line, at: Double(place), to: &panel, &script)
    }
    script.add(panel)
    return script
  }

  private enum Line {
    case heading(String)
    case row(PairedDifference)
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var variant: String?
    for row in rows {
      if row.variant != variant { lines.append(.heading(GnuplotText.oneLine(row.variant))) }
      variant = row.variant
      lines.append(.row(row))
    }
    return lines
  }

  private var note: String {
    rows.allSatisfy { $0.interval == nil } ? "one replication, so no interval can be given" : ""
  }

  private var key: [ChartLayout.KeyEntry] {
    PairedDifference.Verdict.allCases.filter { verdict in rows.contains { $0.verdict == verdict } }
      .map { ChartLayout.KeyEntry(text: Self.title(of: $0), colour: Self.colour(of: $0)) }
  }

  private static func title(of verdict: PairedDifference.Verdict) -> String {
    switch verdict {
    case .better: "better than the base"
    case .worse: "worse than the base"
    case .noDifferenceShown: "no difference shown"
    }
  }

  private static func colour(of verdict: PairedDifference.Verdict) -> String {
    switch verdict {
    case .better: Palette.blue
    case .worse: Palette.vermillion
    case .noDifferenceShown: "#8A8A8A"
    }
  }

  private func titleAxis(_ lines: [Line]) -> Axis {
    let tics = lines.enumerated().compactMap { place, line -> Tic? in
      guard case .row(let row) = line else { return nil }
      let title = TextMetrics.fitting(GnuplotText.oneLine(row.metric), width: 190, size: 11)
      return Tic(position: Double(place), text: title)
    }
    var axis = Axis(
      low: Double(lines.count) - 0.3, high: -0.7, label: "", unit: .own(""), tics: tics)
    axis.hasLine = false
    return axis
  }

  /// The ends of every row's interval in per cent.
  private var extents: [Double] {
    rows.flatMap { row in
      [
        row.difference, row.interval?.lowerBound, row.interval?.upperBound, row.tolerance,
        row.tolerance.map(-),
      ]
      .compactMap {
        $0.flatMap(row.percent)
      }
    }
  }

  private var valueAxis: Axis {
    let sizes = OrderedSample(extents.map { abs($0) })
    // A few rows ten times larger than the rest would press the rest onto the zero line.
    let limit = max(sizes.quantile(0.5) * 10, sizes.quantile(0.8))
    let inside = extents.map { min(limit, max(-limit, $0)) } + [0]
    var axis = Axis.linear(
      "Difference to \(TextMetrics.fitting(base, width: 200, size: 12)), per cent of its mean",
      unit: .own(""),
      low: inside.min() ?? 0, high: inside.max() ?? 0, fromZero: false, count: 7)
    if axis.low == axis.high { (axis.low, axis.high) = (-1, 1) }
    return axis
  }

  private func add(_ line: Line, at place: Double, to panel: inout Panel, _ script: inout GnuplotScript) {
    switch line {
    case .heading(let variant):
      let width = panel.frame.right - 16
      panel.labels.append(
        TextLabel(
          text: TextMetrics.fitting(variant, width: width, size: 12), x: .canvas(16), y: .data(place),
          size: 12))
    case .row(let row):
      panel.labels.append(
        TextLabel(
          text: figure(of: row), x: .canvas(panel.frame.right + 12), y: .data(place),
          colour: row.verdict == .noDifferenceShown ? Palette.grey : Self.colour(of: row.verdict)))
      addTolerance(of: row, at: place, to: &panel)
      addZeroLine(at: place, to: &panel)
      guard let percent = row.percent(row.difference) else { return }
      let colour = Self.colour(of: row.verdict)
      addInterval(of: row, at: place, colour: colour, to: &panel, &script)
      if percent >= panel.x.low, percent <= panel.x.high {
        panel.addPoints(x: [percent], y: [place], type: 5, size: 0.7, colour: colour, to: &script)
      }
    }
  }

  /// The line of no difference beside one row; it spares the headings, whose text may cross it.
  private func addZeroLine(at place: Double, to panel: inout Panel) {
    let ends = [place - 0.5, place + 0.5].map { NumberText.plain($0) }
    panel.extras.append(
      "set arrow from first 0, first \(ends[0]) to first 0, first \(ends[1]) nohead back"
        + " linecolor rgb '\(Palette.ink)' linewidth 1")
  }

  /// The band in which differences do not matter.
  private func addTolerance(of row: PairedDifference, at place: Double, to panel: inout Panel) {
    guard let percent = row.tolerance.flatMap(row.percent) else { return }
    let (low, high) = (max(-percent, panel.x.low), min(percent, panel.x.high))
    let corners = [(low, place + 0.5), (high, place - 0.5)].map { x, y in
      "first \(panel.x.coordinate(x)), first \(NumberText.plain(y))"
    }
    panel.extras.append(
      "set object rectangle from \(corners[0]) to \(corners[1]) behind fillcolor rgb '#EEEEEE'"
        + " fillstyle solid 1 noborder")
  }

  private func addInterval(
    of row: PairedDifference, at place: Double, colour: String, to panel: inout Panel,
    _ script: inout GnuplotScript
  ) {
    let ends = [row.interval?.lowerBound ?? row.difference, row.interval?.upperBound ?? row.difference]
      .compactMap(row.percent)
    guard ends.count == 2 else { return }
    let (low, high) = (max(ends[0], panel.x.low), min(ends[1], panel.x.high))
    let reach = (panel.x.high - panel.x.low) * 0.03
    for (isCut, edge, from) in [
      (ends[0] < panel.x.low, panel.x.low, panel.x.low + reach),
      (ends[1] > panel.x.high, panel.x.high, panel.x.high - reach),
    ] where isCut {
      panel.extras.append(
        "set arrow from first \(panel.x.coordinate(from)), first \(NumberText.plain(place)) to first"
          + " \(panel.x.coordinate(edge)), first \(NumberText.plain(place)) head filled size screen 0.01,20"
          + " front linecolor rgb '\(colour)' linewidth 1.6")
    }
    guard row.interval != nil, low < high else { return }
    let data = script.data([([low, high], panel.x), ([place, place], panel.y)])
    panel.plots.append("\(data) using 1:2 with lines linecolor rgb '\(colour)' linewidth 1.8")
  }

  /// The figures at the right: `−12.3 % [−15.1, −9.5]`.
  private func figure(of row: PairedDifference) -> String {
    guard let percent = row.percent(row.difference) else {
      return row.difference.isFinite
        ? "base is 0: \(NumberText.significant(row.difference))" : "no finite value"
    }
    guard let interval = row.interval, let low = row.percent(interval.lowerBound),
      let high = row.percent(interval.upperBound)
    else { return signed(percent, decimals: decimals(abs(percent))) + " %" }
    let shared = decimals(max(abs(low), abs(high)))
    let ends = [low, high].map { signed($0, decimals: shared) }
    return "\(signed(percent, decimals: shared)) % [\(ends.joined(separator: ", "))]"
  }

  private func decimals(_ size: Double) -> Int { size >= 100 ? 0 : size >= 1 ? 1 : 2 }

  private func signed(_ value: Double, decimals: Int) -> String {
    guard abs(value) < 1e6 else { return (value > 0 ? "+" : "") + NumberText.significant(value) }
    let text = NumberText.fixed(value, decimals: decimals)
    return value > 0 ? "+" + text : text
  }
}
