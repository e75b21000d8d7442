/// How soon searches come how far: the share of targets that were reached within so many evaluations.
///
/// Targets lie evenly between the worst first and the best last number of all searches, on a logarithmic scale where all
/// numbers are above zero. Every pair of a run and a target counts alike.
/// Source: the empirical run-time distributions of Hansen et al., "COCO: a platform for comparing continuous optimizers in
/// a black-box setting", Optimization Methods and Software 36(1), 2021.
public struct RunTimeChart: Chart {
  /// Targets between the worst and the best.
  private static let targetCount = 51

  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let traces: [SearchTrace]
  private let isMinimised: Bool

  /// Makes the chart of the best fitness so far over evaluations.
  public init(name: String, caption: ChartCaption, traces: [SearchTrace], isMinimised: Bool) {
    self.name = name
    self.caption = caption
    self.traces = traces
    self.isMinimised = isMinimised
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` when no search has come further than another.
  public func script() throws(ChartError) -> GnuplotScript {
    let targets = targets
    guard !targets.isEmpty else { throw ChartError.empty(chart: name) }
    let x = Axis.logarithmic(
      "Evaluations", unit: .own(""), low: firstEvaluation, high: lastEvaluation)
    let layout = ChartLayout(
      canvas: Canvas(height: 500), caption: caption,
      key: traces.indices.map {
        ChartLayout.KeyEntry(text: GnuplotText.oneLine(traces[$0].title), colour: Palette.colour($0))
      },
      note: "\(targets.count) targets from \(NumberText.significant(targets[0])) to "
        + "\(NumberText.significant(targets[targets.count - 1])); every run and target counts alike.")
    var script = layout.makeScript()
    let y = WaitAxis.share
    var panel = Panel(
      frame: layout.frame(left: y.ticWidth), x: x, y: y,
      heading: "Share of targets reached within so many evaluations")
    for index in traces.indices { addLine(index, targets, to: &panel, &script) }
    script.add(panel)
    return script
  }

  private var firstEvaluation: Double { max(1, traces.flatMap { $0.evaluations.flatMap { $0 } }.min() ?? 1) }
  private var lastEvaluation: Double { max(2, traces.flatMap { $0.evaluations.flatMap { $0 } }.max() ?? 2) }

  /// From the easiest to the hardest; none where all numbers are the same.
  private var targets: [Double] {
    let runs = traces.flatMap { trace in trace.evaluations.indices.map { trace.points(ofRun: $0) } }
    let firsts = runs.compactMap { $0.first?.value }
    let lasts = runs.compactMap { $0.last?.value }
    guard let worst = isMinimised ? firsts.max() : firsts.min(),
      let best = isMinimised ? lasts.min() : lasts.max(), worst != best
    else { return [] }
    let least = min(worst, best)
    let scale =
      least > 0
      ? Axis.logarithmic("", unit: .own(""), low: least, high: max(worst, best))
      : Axis.linear("", unit: .own(""), low: least, high: max(worst, best))
    let (from, to) = (scale.fraction(of: worst), scale.fraction(of: best))
    return (1...Self.targetCount).map {
      scale.value(at: from + (to - from) * Double($0) / Double(Self.targetCount))
    }.dropLast() + [best]
  }

  /// The evaluations after which each target was reached in each run; none where it was not.
  private func runTimes(_ trace: SearchTrace, _ targets: [Double]) -> (times: [Double], pairs: Int) {
    var times: [Double] = []
    for run in trace.evaluations.indices {
      let points = trace.points(ofRun: run)
      var place = 0
      for target in targets {
        while place < points.count, !reaches(points[place].value, target) { place += 1 }
        guard place < points.count else { break }
        times.append(points[place].evaluations)
      }
    }
    return (times, trace.evaluations.count * targets.count)
  }

  private func reaches(_ value: Double, _ target: Double) -> Bool {
    isMinimised ? value <= target : value >= target
  }

  private func addLine(
    _ index: Int, _ targets: [Double], to panel: inout Panel, _ script: inout GnuplotScript
  ) {
    let (times, pairs) = runTimes(traces[index], targets)
    guard !times.isEmpty else { return }
    let share = Double(times.count) / Double(pairs)
    let corners = EmpiricalDistribution(OrderedSample(times), steps: 1000).corners(
      from: panel.x.low, to: panel.x.high)
    let data = script.data([(corners.x, panel.x), (corners.y.map { $0 * share }, panel.y)])
    panel.plots.append(
      "\(data) using 1:2 with lines linecolor rgb '\(Palette.colour(index))' linewidth 2\(Palette.dash(index))"
    )
  }
}
