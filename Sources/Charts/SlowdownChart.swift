/// How much longer than their runtime tasks took, against the agents that they need: box plots by size.
public struct SlowdownChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let metric: String
  private let agents: [Int]
  private let slowdowns: [Double]

  /// Makes the chart from one slowdown and one agent count per task.
  ///
  /// More than ten distinct sizes are grouped between powers of two. `metric` names what is measured.
  public init(
    name: String, caption: ChartCaption, agents: [Int], slowdowns: [Double], metric: String = "Slowdown"
  ) {
    self.name = name
    self.caption = caption
    self.metric = metric
    self.agents = agents
    self.slowdowns = slowdowns
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no slowdown is finite, `.unequalColumns` when columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    guard agents.count == slowdowns.count else {
      throw ChartError.unequalColumns(
        chart: name, expected: slowdowns.count, column: "agents", count: agents.count)
    }
    let classes = classes
    guard !classes.isEmpty else { throw ChartError.empty(chart: name) }
    let leftOut = slowdowns.count - classes.map(\.sample.values.count).reduce(0, +)
    let layout = ChartLayout(
      canvas: Canvas(), caption: caption.adding(leftOut: leftOut, of: "slowdown"), note: Self.note(classes))
    var script = layout.makeScript()
    let y = valueAxis(classes)
    var panel = Panel(
      frame: layout.frame(left: y.ticWidth, ticLines: 2), x: sizeAxis(classes), y: y,
      heading: metric + (y.isLogarithmic ? " (log scale)" : ""))
    for (index, group) in classes.enumerated() { draw(group, at: Double(index), in: &panel, &script) }
    script.add(panel)
    return script
  }

  private struct SizeClass {
    let sizes: ClosedRange<Int>
    let sample: OrderedSample
    var summary: BoxSummary { BoxSummary(sample, whiskers: (0.05, 0.95)) }
    var isBox: Bool { sample.values.count >= BoxSummary.leastCount }
    var title: String {
      sizes.count == 1
        ? NumberText.count(sizes.lowerBound)
        : NumberText.count(sizes.lowerBound) + "–" + NumberText.count(sizes.upperBound)
    }
  }

  private var classes: [SizeClass] {
    let order = agents.indices.filter { slowdowns[$0].isFinite }.sorted { agents[$0] < agents[$1] }
    var ranges: [ClosedRange<Int>] = []
    for index in order where ranges.last?.upperBound != agents[index] {
      ranges.append(agents[index]...agents[index])
    }
    if ranges.count > 10 { ranges = Self.powersOfTwo(upTo: ranges.last?.upperBound ?? 1) }
    var groups = [[Double]](repeating: [], count: ranges.count)
    var group = 0
    for index in order {
      while agents[index] > ranges[group].upperBound { group += 1 }
      groups[group].append(slowdowns[index])
    }
    return zip(ranges, groups).filter { !$0.1.isEmpty }
      .map { SizeClass(sizes: $0.0, sample: OrderedSample($0.1)) }
  }

  /// At most 1, 2, 3–4, 5–8, 9–16 and so on.
  private static func powersOfTwo(upTo largest: Int) -> [ClosedRange<Int>] {
    var ranges = [Int.min...1]
    while let last = ranges.last, last.upperBound < largest {
      ranges.append(last.upperBound + 1...last.upperBound * 2)
    }
    return [1...1] + ranges.dropFirst()
  }

  private func valueAxis(_ classes: [SizeClass]) -> Axis {
    let ends = classes.flatMap { group in
      group.isBox ? [group.summary.low, group.summary.high, group.summary.mean] : group.sample.values
    }
    let low = ends.min() ?? 0
    let high = ends.max() ?? 1
    guard low > 0, high > 20 * low else { return .linear(metric, unit: .own(""), low: low, high: high) }
    return .logarithmic(metric, unit: .own(""), low: low, high: high)
  }

  private func sizeAxis(_ classes: [SizeClass]) -> Axis {
    let tics = classes.enumerated().map { index, group in
      let count = NumberText.count(group.sample.values.count)
      return Tic(position: Double(index), text: group.title + "\n" + (index == 0 ? "n = " : "") + count)
    }
    var axis = Axis(
      low: -0.6, high: Double(classes.count) - 0.4,
      label: "Agents that a task needs at once, and number of tasks",
      unit: .own(""), tics: tics)
    axis.hasGrid = false
    return axis
  }

  private func draw(
    _ group: SizeClass, at place: Double, in panel: inout Panel, _ script: inout GnuplotScript
  ) {
    let colour = Palette.blue
    guard group.isBox else {
      let values = group.sample.values
      panel.addPoints(
        x: Panel.spread(values.count).map { place + 0.3 * $0 }, y: values, type: 7, size: 0.5, colour: colour,
        to: &script)
      return
    }
    let box = Panel.Box(place: place, summary: group.summary, colour: colour)
    panel.addBoxes([box], isHorizontal: false, thickness: 0.55, to: &script)
    panel.addPoints(
      x: [place], y: [group.summary.mean], type: 13, size: 0.8, colour: Palette.vermillion, to: &script)
  }

  private static func note(_ classes: [SizeClass]) -> String {
    let boxes = "Box: quartiles and median; whiskers: 5th to 95th percentile; diamond: mean."
    let points = "Fewer than \(BoxSummary.leastCount) tasks: each one a point."
    let hasBox = classes.contains(where: \.isBox)
    let hasPoints = classes.contains { !$0.isBox }
    return [hasBox ? boxes : "", hasPoints ? points : ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
