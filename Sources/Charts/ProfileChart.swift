/// Where a run spent time and memory, over simulated time: by part on the left, memory and shares of time as stacked areas and
/// allocations by their rate; by type of event on the right, events by their rate, shares of time and the time of one event.
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
  private let typeSeconds: [Line]
  private let allocations: [Line]

  /// Makes the chart from samples of the same moments; `allocations` and `seconds` have the order of `liveBytes`, and
  /// `typeSeconds` that of `events`, in which a type without events is what is outside of events.
  public init(
    name: String, caption: ChartCaption, wallSeconds: [Double], simulatedSeconds: [Double], liveBytes: [Line],
    seconds: [Line], events: [Line], typeSeconds: [Line], allocations: [Line]
  ) {
    self.name = name
    self.caption = caption
    wall = wallSeconds
    simulated = simulatedSeconds
    self.liveBytes = liveBytes
    self.seconds = seconds
    self.events = events
    self.typeSeconds = typeSeconds
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
      canvas: Canvas(height: 780), caption: caption, key: key,
      note: "Memory is what a part has allocated less what was freed in it, where that is above zero. "
        + "Time within events is estimated from one event in 251; what is above all types is outside of events."
    )
    var script = layout.makeScript()
    let byPart = [
      stacked("Memory", parts.map { liveBytes[$0] }, isMemory: true),
      stacked("Share of time by part", shares(parts.map { seconds[$0] }), isMemory: false),
      rate("Allocations per second of wall time", parts.map { allocations[$0] }),
    ]
    draw(byPart, byType, layout, &script)
    return script
  }

  private var byType: [Content] {
    let handled = events.indices.filter { (events[$0].totals.last ?? 0) > 0 }
    return [
      rate("Events per second of wall time", handled.map { events[$0] }),
      stacked(
        "Share of time by type of event", shares(handled.map { typeSeconds[$0] }, of: typeSeconds),
        isMemory: false),
      eventTimes(handled),
    ]
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
    for line in liveBytes + seconds + events + typeSeconds + allocations where line.totals.count != wall.count
    {
      throw ChartError.unequalColumns(
        chart: name, expected: wall.count, column: line.name, count: line.totals.count)
    }
    guard simulated.count == wall.count else {
      throw ChartError.unequalColumns(
        chart: name, expected: wall.count, column: "simulated", count: simulated.count)
    }
  }

  /// Each line's share of the growth of all, or of a whole that has more, in 60 to 120 stretches where there are as many samples.
  private func shares(_ lines: [Line], of whole: [Line]? = nil) -> [Line] {
    let all = stretches.map { sample in
      (whole ?? lines).reduce(0) { $0 + growth($1, at: sample) }
    }
    return lines.map { line in
      Line(
        name: line.name,
        totals: zip(stretches, all).map { sample, all in all > 0 ? growth(line, at: sample) / all : 0 })
    }
  }

  /// The mean time of one event of each type in each stretch; none where there was no such event.
  private func eventTimes(_ types: [Int]) -> Content {
    let curves = types.enumerated().map { place, type in
      let values = stretches.map { sample in
        let count = growth(events[type], at: sample)
        return count > 0 ? growth(typeSeconds[type], at: sample) / count : .nan
      }
      return (name: events[type].name, colour: Palette.colour(place), values: values)
    }
    let peak = curves.flatMap(\.values).filter(\.isFinite).max() ?? 1
    return Content(
      title: "Time of one event", times: stretches.map { simulated[$0] }, curves: curves, isStacked: false,
      unit: .time(span: peak))
  }

  private func growth(_ line: Line, at sample: Int) -> Double {
    line.totals[sample] - line.totals[sample - stretch]
  }

  /// The last sample of each stretch.
  private var stretches: [Int] { Array(stride(from: stretch, to: wall.count, by: stretch)) }

  private var stretch: Int { max(1, (wall.count - 1) / 60) }

  private func stacked(_ title: String, _ lines: [Line], isMemory: Bool) -> Content {
    let times = isMemory ? simulated : stretches.map { simulated[$0] }
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
    let curves = lines.enumerated().map { index, line in
      let values = stretches.map { place in
        let elapsed = wall[place] - wall[place - stretch]
        return elapsed > 0 ? growth(line, at: place) / elapsed : 0
      }
      return (name: line.name, colour: Palette.colour(index), values: values)
    }
    return Content(
      title: title, times: stretches.map { simulated[$0] }, curves: curves, isStacked: false, unit: .own(""))
  }
}

extension ProfileChart {
  private func draw(
    _ left: [Content], _ right: [Content], _ layout: ChartLayout, _ script: inout GnuplotScript
  ) {
    let time = Axis.time(
      "Simulated time", from: min(0, simulated.min() ?? 0), to: simulated.max() ?? 1, count: 4)
    var outer = layout.frame(left: 46)
    // Room for the key of the right column.
    outer.top += 18
    for (column, contents) in [left, right].enumerated() {
      for (row, content) in contents.enumerated() {
        var x = time
        x.showsText = row == contents.count - 1
        let y = Axis.linear("", unit: content.unit, low: 0, high: max(content.peak, 1e-9), count: 4)
        let unit = content.unit.symbol.isEmpty ? "" : " (\(content.unit.symbol))"
        var panel = Panel(
          frame: Self.cell(row, column, in: outer), x: x, y: y, heading: content.title + unit)
        add(content, to: &panel, &script)
        if column == 1, row == 0 { addKey(of: content, to: &panel) }
        script.add(panel)
      }
    }
  }

  /// The colours of a column's curves, above its first panel.
  private func addKey(of content: Content, to panel: inout Panel) {
    var left = panel.frame.left + 5
    for curve in content.curves {
      let y = TextLabel.Place.canvas(panel.frame.top - 29)
      panel.labels += [
        TextLabel(text: "", x: .canvas(left), y: y, swatch: curve.colour),
        TextLabel(text: curve.name, x: .canvas(left + 8), y: y),
      ]
      left += TextMetrics.width(curve.name, size: 11) + 26
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
  }

  private static func cell(_ row: Int, _ column: Int, in outer: Frame) -> Frame {
    let width = (outer.width - 70) / 2
    let height = (outer.height - 80) / 3
    let left = outer.left + Double(column) * (width + 70)
    let top = outer.top + Double(row) * (height + 40)
    return Frame(left: left, right: left + width, top: top, bottom: top + height)
  }
}
