/// How numbers go on over the evaluations of searches: one panel for each number, one colour for each kind of search.
///
/// The line is the median of the runs; the band reaches from the lowest to the highest of them. A search that is over
/// keeps its last number; a kind without numbers is not in the key.
public struct SearchChart: Chart {
  /// A number and how it went on.
  public struct Row: Sendable {
    /// What it is.
    public let heading: String
    /// One for each kind of search, in the same order in every row.
    public let traces: [SearchTrace]

    /// A row of a chart.
    public init(heading: String, traces: [SearchTrace]) {
      self.heading = heading
      self.traces = traces
    }
  }

  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let rows: [Row]

  /// Makes the chart; rows without a finite number are left out.
  public init(name: String, caption: ChartCaption, rows: [Row]) {
    self.name = name
    self.caption = caption
    self.rows = rows.filter { row in row.traces.contains { !$0.isEmpty } }
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when there is no finite number.
  public func script() throws(ChartError) -> GnuplotScript {
    guard !rows.isEmpty else { throw ChartError.empty(chart: name) }
    let traces = rows[0].traces
    let x = SearchAxes.evaluations(rows.flatMap(\.traces))
    let places = SearchAxes.places(rows.flatMap(\.traces), on: x)
    let layout = ChartLayout(
      canvas: Canvas(height: 260 + 190 * Double(rows.count)), caption: caption,
      key: traces.count < 2 ? [] : key, note: note)
    var script = layout.makeScript()
    let bands = rows.map { row in row.traces.map { $0.band(at: places) } }
    let axes = zip(rows, bands).map { SearchAxes.numbers("", $1) }
    let outer = layout.frame(left: axes.map(\.ticWidth).max() ?? 0)
    let gap = 34.0
    let height = (outer.height - gap * Double(rows.count - 1)) / Double(rows.count)
    for index in rows.indices {
      let top = outer.top + Double(index) * (height + gap)
      var panel = Panel(
        frame: Frame(left: outer.left, right: outer.right, top: top, bottom: top + height), x: x,
        y: axes[index],
        heading: rows[index].heading + (axes[index].isLogarithmic ? " (logarithmic)" : ""))
      panel.x.showsText = index == rows.count - 1
      for (place, band) in bands[index].enumerated() { band.draw(place, on: &panel, &script) }
      script.add(panel)
    }
    return script
  }

  /// What has numbers in some row; colours are those of all kinds, so that one has the same in every chart.
  private var key: [ChartLayout.KeyEntry] {
    let traces = rows[0].traces
    return traces.indices.filter { place in rows.contains { !$0.traces[place].isEmpty } }.map {
      ChartLayout.KeyEntry(text: GnuplotText.oneLine(traces[$0].title), colour: Palette.colour($0))
    }
  }

  private var note: String {
    let runs = rows.flatMap(\.traces).map(\.evaluations.count).max() ?? 0
    return runs > 1 ? "Line: median of \(runs) runs; band: from the lowest to the highest." : ""
  }
}
