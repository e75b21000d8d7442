/// What a run cost while it ran: resident memory and event rate, over wall time and over simulated time.
public struct PerformanceChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let wall: [Double]
  private let simulated: [Double]
  private let resident: [Double]
  private let rate: [Double]

  /// Makes the chart from samples of the same moments.
  ///
  /// - Parameters:
  ///   - wallSeconds: wall time since the run began.
  ///   - simulatedSeconds: simulated time reached.
  ///   - residentBytes: resident memory.
  ///   - eventsPerSecond: events handled per second of simulating since the sample before.
  public init(
    name: String, caption: ChartCaption, wallSeconds: [Double], simulatedSeconds: [Double],
    residentBytes: [Double], eventsPerSecond: [Double]
  ) {
    self.name = name
    self.caption = caption
    wall = wallSeconds
    simulated = simulatedSeconds
    resident = residentBytes
    rate = eventsPerSecond
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no sample is finite, `.unequalColumns` when columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    try check()
    let indices = wall.indices
    let whole = indices.filter { i in [wall, simulated, resident, rate].allSatisfy { $0[i].isFinite } }
    let drawable = indices.filter { wall[$0].isFinite && (resident[$0].isFinite || rate[$0].isFinite) }
    guard !drawable.isEmpty else { throw ChartError.empty(chart: name) }
    let layout = ChartLayout(
      canvas: Canvas(height: 520), caption: caption.adding(leftOut: wall.count - whole.count, of: "sample"))
    var script = layout.makeScript()
    let memoryAxis = axis("Resident memory", resident) { .bytes(peak: $0) }
    let rateAxis = axis("Events handled per second of simulating", rate) { _ in .own("") }
    let rows = [(memoryAxis, resident, Palette.purple), (rateAxis, rate, Palette.blue)]
    let columns = [("Wall time", wall), ("Simulated time", simulated)]
    let outer = layout.frame(left: max(memoryAxis.ticWidth, rateAxis.ticWidth))
    for (row, line) in rows.enumerated() {
      for (column, times) in columns.enumerated() {
        var panel = Panel(
          frame: Self.cell(row, column, in: outer), x: timeAxis(times.0, times.1), y: line.0,
          heading: column == 0 ? line.0.title : "")
        panel.x.showsText = row == 1
        panel.y.showsText = column == 0
        let series = BucketedSeries(times: times.1, values: line.1, limit: 350)
        panel.addSeries(series, colour: line.2, isStepped: false, to: &script)
        script.add(panel)
      }
    }
    return script
  }

  private func check() throws(ChartError) {
    for (column, values) in [("simulated", simulated), ("resident", resident), ("rate", rate)]
    where values.count != wall.count {
      throw ChartError.unequalColumns(chart: name, expected: wall.count, column: column, count: values.count)
    }
  }

  private func axis(_ label: String, _ values: [Double], unit: (Double) -> AxisUnit) -> Axis {
    let finite = values.filter(\.isFinite)
    let peak = finite.max() ?? 1
    return .linear(label, unit: unit(peak), low: min(0, finite.min() ?? 0), high: peak, count: 4)
  }

  private func timeAxis(_ label: String, _ times: [Double]) -> Axis {
    let finite = times.filter(\.isFinite)
    return .time(label, from: min(0, finite.min() ?? 0), to: finite.max() ?? 1, count: 5)
  }

  private static func cell(_ row: Int, _ column: Int, in outer: Frame) -> Frame {
    let width = (outer.width - 28) / 2
    let height = (outer.height - 40) / 2
    let left = outer.left + Double(column) * (width + 28)
    let top = outer.top + Double(row) * (height + 40)
    return Frame(left: left, right: left + width, top: top, bottom: top + height)
  }
}
