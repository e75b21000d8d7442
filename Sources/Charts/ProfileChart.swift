/// Where a run spent time and memory, over simulated time: memory by part as a stacked area, time by part, events and
/// allocations by their rates.
public struct ProfileChart: Chart {
  /// A quantity that only grows, of one part or type, at every sample.
  public struct Line: Sendable, Equatable {
    /// What it is of.
    public let name: String
    /// The total so far at every sample.
    public let totals: [Double]

    /// The line of a part or type.
    public init(name: String, totals: [Double]) {
      self.name = name
      self.totals = totals
    }
  }

  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let wall: [Double]
  private let simulated: [Double]
  private let liveBytes: [Line]
  private let seconds: [Line]
  private let events: [Line]
  private let allocations: [Line]

  /// Makes the chart from samples of the same moments; `allocations` and `seconds` have the order of `liveBytes`.
  public init(
    name: String, caption: ChartCaption, wallSeconds: [Double], simulatedSeconds: [Double], liveBytes: [Line],
    seconds: [Line], events: [Line], allocations: [Line]
  ) {
    self.name = name
    self.caption = caption
    wall = wallSeconds
    simulated = simulatedSeconds
    self.liveBytes = liveBytes
    self.seconds = seconds
    self.events = events
    self.allocations = allocations
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` for fewer than two samples, `.unequalColumns` when columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    try check()
    guard wall.count >= 2 else { throw ChartError.empty(chart: name) }
    let parts = liveBytes.indices.filter { index in
      liveBytes[index].totals.contains { $0 > 0 } || (seconds[index].totals.last ?? 0) > 0
    }
    let key = parts.enumerated().map { place, part in
      ChartLayout.KeyEntry(text: liveBytes[part].name, colour: Palette.colour(place))
    }
    let layout = ChartLayout(
      canvas: Canvas(height: 600), caption: caption, key: key,
      note: "Memory is what a part has allocated less what was freed in it, where that is above zero. "
        + "Time within events is estimated from one event in 127.")
    var script = layout.makeScript()
    let rows = [
      stacked("Memory", parts.map { liveBytes[$0] }, isMemory: true),
      stacked("Share of time", shares(parts), isMemory: false),
    ]
    let rates = [
      rate("Events per second of wall time", events.filter { ($0.totals.last ?? 0) > 0 }),
      rate("Allocations per second of wall time", parts.map { allocations[$0] }),
    ]
    draw(rows, rates, layout, &script)
    return script
  }

  /// What is drawn in one panel: curves by colour, bottom first.
  private struct Content {
    let title: String
    let times: [Double]
    let curves: [(name: String, colour: String, values: [Double])]
    let isStacked: Bool
    let unit: AxisUnit

    var peak: Double { curves.flatMap(\.values).filter(\.isFinite).max() ?? 1 }
  }

  private func check() throws(ChartError) {
    for line in liveBytes + seconds + events + allocations where line.totals.count != wall.count {
      throw ChartError.unequalColumns(
        chart: name, expected: wall.count, column: line.name, count: line.totals.count)
    }
    guard simulated.count == wall.count else {
      throw ChartError.unequalColumns(
        chart: name, expected: wall.count, column: "simulated", count: simulated.count)
    }
  }

  /// Each part's share of the time between samples, in stretches of at most 60.
  private func shares(_ parts: [Int]) -> [Line] {
    let step = stretch
    return parts.map { part in
      Line(
        name: seconds[part].name,
        totals: stride(from: step, to: wall.count, by: step).map { sample in
          let spent = parts.map { seconds[$0].totals[sample] - seconds[$0].totals[sample - step] }
          let all = spent.reduce(0, +)
          let own = seconds[part].totals[sample] - seconds[part].totals[sample - step]
          return all > 0 ? own / all : 0
        })
    }
  }

  private var stretch: Int { max(1, (wall.count - 1) / 60) }

  private func stacked(_ title: String, _ lines: [Line], isMemory: Bool) -> Content {
    let times =
      isMemory ? simulated : stride(from: stretch, to: wall.count, by: stretch).map { simulated[$0] }
    var heights = [Double](repeating: 0, count: times.count)
    var curves: [(name: String, colour: String, values: [Double])] = []
    for (place, line) in lines.enumerated() {
      for index in heights.indices { heights[index] += max(0, line.totals[index]) }
      curves.append((line.name, Palette.colour(place), heights))
    }
    return Content(
      title: title, times: times, curves: curves, isStacked: true,
      unit: isMemory ? .bytes(peak: heights.max() ?? 1) : .own(""))
  }

  private func rate(_ title: String, _ lines: [Line]) -> Content {
    let places = Array(stride(from: stretch, to: wall.count, by: stretch))
    let curves = lines.enumerated().map { index, line in
      let values = places.map { place in
        let elapsed = wall[place] - wall[place - stretch]
        return elapsed > 0 ? (line.totals[place] - line.totals[place - stretch]) / elapsed : 0
      }
      return (name: line.name, colour: Palette.colour(index), values: values)
    }
    return Content(
      title: title, times: places.map { simulated[$0] }, curves: curves, isStacked: false, unit: .own(""))
  }
}

extension ProfileChart {
  private func draw(
    _ left: [Content], _ right: [Content], _ layout: ChartLayout, _ script: inout GnuplotScript
  ) {
    let time = Axis.time(
      "Simulated time", from: min(0, simulated.min() ?? 0), to: simulated.max() ?? 1, count: 4)
    let outer = layout.frame(left: 46)
    for (column, contents) in [left, right].enumerated() {
      for (row, content) in contents.enumerated() {
        var x = time
        x.showsText = row == 1
        let y = Axis.linear("", unit: content.unit, low: 0, high: max(content.peak, 1e-9), count: 4)
        let unit = content.unit.symbol.isEmpty ? "" : " (\(content.unit.symbol))"
        var panel = Panel(
          frame: Self.cell(row, column, in: outer), x: x, y: y, heading: content.title + unit)
        add(content, to: &panel, &script)
        script.add(panel)
      }
    }
  }

  private func add(_ content: Content, to panel: inout Panel, _ script: inout GnuplotScript) {
    let columns = [(content.times, Optional(panel.x))] + content.curves.map { ($0.values, Optional(panel.y)) }
    let data = script.data(columns.map { (values: $0.0, axis: $0.1) })
    // The highest sum first, so that those below cover it.
    for (index, curve) in content.curves.enumerated().reversed() {
      panel.plots.append(
        content.isStacked
          ? "\(data) using 1:\(index + 2) with filledcurves y1=0 fillcolor rgb '\(curve.colour)'"
          : "\(data) using 1:\(index + 2) with lines linecolor rgb '\(curve.colour)' linewidth 1.5")
    }
    guard !content.isStacked, content.title.hasPrefix("Events") else { return }
    for (index, curve) in content.curves.enumerated() {
      panel.labels.append(
        TextLabel(
          text: curve.name, x: .canvas(panel.frame.right - 4),
          y: .canvas(panel.frame.top + 8 + 14 * Double(index)), anchor: .right, size: 10,
          colour: Palette.text(index)))
    }
  }

  private static func cell(_ row: Int, _ column: Int, in outer: Frame) -> Frame {
    let width = (outer.width - 70) / 2
    let height = (outer.height - 40) / 2
    let left = outer.left + Double(column) * (width + 70)
    let top = outer.top + Double(row) * (height + 40)
    return Frame(left: left, right: left + width, top: top, bottom: top + height)
  }
}
