/// Variants by mean rank, each with half the critical difference to both sides.
///
/// Two variants differ where their bars do not overlap. Bars end at the best and the worst rank there can be; two that
/// would overlap beyond also do so before. A row for each variant rather than labels around one
/// axis, so that twenty of them can still be read.
/// Source: Demšar, "Statistical comparisons of classifiers over multiple data sets", JMLR 7, 2006.
public struct RankChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let rows: [RankedVariant]
  private let criticalDifference: Double

  /// Makes the chart; rows are drawn in the order given, the best first.
  public init(name: String, caption: ChartCaption, rows: [RankedVariant], criticalDifference: Double) {
    self.name = name
    self.caption = caption
    self.rows = rows
    self.criticalDifference = criticalDifference
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no mean rank is finite.
  public func script() throws(ChartError) -> GnuplotScript {
    guard rows.contains(where: { $0.meanRank.isFinite }) else { throw ChartError.empty(chart: name) }
    let head = ChartLayout(canvas: Canvas(), caption: caption)
    let height = head.top + 22 + 20 * Double(rows.count) + 54
    let layout = ChartLayout(canvas: Canvas(height: height.rounded(.up)), caption: caption)
    var script = layout.makeScript()
    let texts = rows.map(Self.figure) + [Self.figureHeading]
    let figures = texts.map { TextMetrics.width($0, size: 11) }.max() ?? 0
    let y = nameAxis
    var panel = Panel(
      frame: layout.frame(left: y.ticWidth, right: figures + 30), x: rankAxis, y: y, heading: "")
    for (place, row) in rows.enumerated() { add(row, at: Double(place), to: &panel, &script) }
    panel.labels.append(
      TextLabel(
        text: Self.figureHeading, x: .canvas(panel.frame.right + 12), y: .data(-1.1), colour: Palette.grey))
    script.add(panel)
    return script
  }

  private var nameAxis: Axis {
    let tics = rows.enumerated().map { place, row in
      Tic(
        position: Double(place),
        text: TextMetrics.fitting(GnuplotText.oneLine(row.variant), width: 230, size: 11))
    }
    var axis = Axis(low: Double(rows.count) - 0.3, high: -0.7, label: "", unit: .own(""), tics: tics)
    axis.hasLine = false
    return axis
  }

  private var rankAxis: Axis {
    let ends = rows.map(\.meanRank).filter(\.isFinite).map(bar)
    return Axis.linear(
      "Mean rank, 1 is best; ± half the critical difference; grey differs from the best", unit: .own(""),
      low: ends.map(\.lowerBound).min() ?? 1, high: ends.map(\.upperBound).max() ?? 1, fromZero: false,
      count: 8)
  }

  private func bar(at meanRank: Double) -> ClosedRange<Double> {
    let half = criticalDifference / 2
    return max(1, meanRank - half)...max(1, min(Double(rows.count), meanRank + half))
  }

  private static let figureHeading = "mean [95 % interval]"

  /// The figures at the right: `69.4 [61.2, 77.6]`.
  private static func figure(of row: RankedVariant) -> String {
    let interval = row.interval.map {
      " [\(NumberText.significant($0.lowerBound)), \(NumberText.significant($0.upperBound))]"
    }
    return NumberText.significant(row.mean) + (interval ?? "")
  }

  private func add(
    _ row: RankedVariant, at place: Double, to panel: inout Panel, _ script: inout GnuplotScript
  ) {
    panel.labels.append(
      TextLabel(
        text: Self.figure(of: row), x: .canvas(panel.frame.right + 12), y: .data(place), colour: Palette.grey)
    )
    guard row.meanRank.isFinite else { return }
    // What overlaps the best one's bar is not shown to be worse than it.
    let isWithBest = row.meanRank - (rows.first?.meanRank ?? 0) <= criticalDifference
    let colour = isWithBest ? Palette.blue : "#8A8A8A"
    let bar = bar(at: row.meanRank)
    let data = script.data([
      ([bar.lowerBound, bar.upperBound], panel.x), ([place, place], panel.y),
    ])
    panel.plots.append("\(data) using 1:2 with lines linecolor rgb '\(colour)' linewidth 1.8")
    panel.addPoints(x: [row.meanRank], y: [place], type: 5, size: 0.7, colour: colour, to: &script)
  }
}
