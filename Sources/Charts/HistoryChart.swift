/// A cost over the revisions of a program: a point a revision, the median between changes as a line, and the changes.
public struct HistoryChart: Chart {
  /// A place at which the cost changes.
  public struct Change: Sendable, Equatable {
    /// The index of the first value after the change.
    public var index: Int
    /// What stands beside it, such as the revisions between which it lies.
    public var text: String

    /// A change before the value of an index.
    public init(index: Int, text: String) {
      self.index = index
      self.text = text
    }
  }

  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let label: String
  private let values: [Double]
  private let changes: [Change]

  /// Makes the chart of values in order of the revisions; changes are in ascending order, each inside the values.
  public init(name: String, caption: ChartCaption, label: String, values: [Double], changes: [Change]) {
    self.name = name
    self.caption = caption
    self.label = label
    self.values = values
    self.changes = changes
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no value is finite.
  public func script() throws(ChartError) -> GnuplotScript {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { throw ChartError.empty(chart: name) }
    let layout = ChartLayout(
      canvas: Canvas(height: 420), caption: caption, note: "Line: median between changes.")
    var script = layout.makeScript()
    let y = Axis.linear(label, unit: .own(""), low: low, high: high, fromZero: false)
    var x = Axis.linear(
      "Record of the history", unit: .own(""), low: 1, high: Double(max(2, values.count)), fromZero: false,
      count: 8, isCount: true)
    x.tics.removeAll { $0.position.rounded() != $0.position }
    var panel = Panel(frame: layout.frame(left: y.ticWidth), x: x, y: y)
    for (number, range) in segments.enumerated() { add(range, number, to: &panel, &script) }
    for (number, change) in changes.enumerated() { add(change, number, to: &panel) }
    script.add(panel)
    return script
  }

  private var segments: [Range<Int>] {
    let bounds = [0] + changes.map(\.index) + [values.count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  private func add(_ range: Range<Int>, _ number: Int, to panel: inout Panel, _ script: inout GnuplotScript) {
    let drawn = range.filter { values[$0].isFinite }
    guard let first = drawn.first, let last = drawn.last else { return }
    let median = OrderedSample(drawn.map { values[$0] }).quantile(0.5)
    let line = script.data([
      ([Double(first) + 0.7, Double(last) + 1.3], panel.x), ([median, median], panel.y),
    ])
    panel.plots.append("\(line) using 1:2 with lines linecolor rgb '\(Palette.ink)' linewidth 1.6")
    panel.addPoints(
      x: drawn.map { Double($0 + 1) }, y: drawn.map { values[$0] }, type: 7, size: 0.55,
      colour: Palette.colour(number), to: &script)
  }

  private func add(_ change: Change, _ number: Int, to panel: inout Panel) {
    let place = panel.x.coordinate(Double(change.index) + 0.5)
    panel.extras.append(
      "set arrow from first \(place), graph 0 to first \(place), graph 1 nohead back"
        + " linecolor rgb '\(Palette.vermillion)' linewidth 1 dashtype (6,4)")
    panel.labels.append(
      TextLabel(
        text: TextMetrics.fitting(GnuplotText.oneLine(change.text), width: 220, size: 10),
        x: .data(Double(change.index) + 0.5), y: .share(0.96 - 0.05 * Double(number % 4)), size: 10,
        colour: Palette.vermillion, shift: (4, 0)))
  }
}
