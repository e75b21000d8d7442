import Testing

@testable import Charts

/// What stands in a script, apart from how it looks.
struct ScriptTests {
  @Test(arguments: SampleCharts.all.map(\.name))
  func aScriptHoldsItsDataAndNamesItsImageOnly(name: String) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name })
    let lines = try chart.script().text(name: name, format: .svg).split(separator: "\n")
    #expect(lines.contains("set output '\(name).svg'"))
    #expect(lines.count { $0.hasSuffix("<< EOD") } == lines.count { $0 == "EOD" })
    // A plot that named a file in quotes would not be redrawn elsewhere.
    #expect(lines.allSatisfy { !$0.hasPrefix("plot '") && !$0.hasPrefix("  '") })
    #expect(lines.contains { $0.hasPrefix("plot $data1 ") })
    #expect(lines.last == "unset output")
    let bytes = lines.map(\.utf8.count).reduce(0, +)
    #expect(bytes < 1_000_000)
  }

  @Test func valuesLeftOutAreCounted() throws {
    let caption = SampleCharts.caption
    let charts: [(any Chart, String)] = [
      (WaitChart(name: "w", caption: caption, waitsSeconds: [1, .nan, .infinity]), "2 waits not finite"),
      (
        SlowdownChart(name: "s", caption: caption, agents: [1, 1], slowdowns: [1, .nan]),
        "1 slowdown not finite"
      ),
      (
        QueueChart(
          name: "q", caption: caption, timesSeconds: [0, 1, 2], queuedTasks: [1, .nan, 1], runningTasks: [],
          utilisation: [1, 1, .nan]), "2 samples not finite"
      ),
      (
        MetricChart(
          name: "m", caption: caption, variants: ["a"],
          metrics: [MetricSample(title: "x", unit: "", valuesByVariant: [[1, .nan]])]), "1 value not finite"
      ),
      (
        WaitOverlayChart(
          name: "o", caption: caption,
          variants: [VariantWaits(variant: "a", runs: [[1]]), VariantWaits(variant: "quiet", runs: [[.nan]])]),
        "no finite wait: quiet"
      ),
    ]
    for (chart, remark) in charts {
      let text = try chart.script().text(name: chart.name, format: .svg)
      #expect(text.contains(remark), "\(chart.name)")
    }
    let whole = try SampleCharts.waits.script().text(name: "w", format: .svg)
    #expect(!whole.contains("not finite"))
  }

  @Test func nothingFiniteIsAnError() {
    let caption = SampleCharts.caption
    let charts: [any Chart] = [
      WaitChart(name: "e", caption: caption, waitsSeconds: []),
      SlowdownChart(name: "e", caption: caption, agents: [1], slowdowns: [.nan]),
      QueueChart(
        name: "e", caption: caption, timesSeconds: [.nan], queuedTasks: [1], runningTasks: [],
        utilisation: [1]),
      PerformanceChart(
        name: "e", caption: caption, wallSeconds: [], simulatedSeconds: [], residentBytes: [],
        eventsPerSecond: []),
      GanttChart(name: "e", caption: caption, agents: ["a"], bars: []),
      MetricChart(name: "e", caption: caption, variants: [], metrics: []),
      ForestChart(name: "e", caption: caption, base: "b", rows: []),
      RankChart(name: "e", caption: caption, rows: [], criticalDifference: 1),
      HistoryChart(name: "e", caption: caption, label: "l", values: [.nan], changes: []),
      WaitOverlayChart(name: "e", caption: caption, variants: [VariantWaits(variant: "a", runs: [])]),
    ]
    for chart in charts {
      #expect(throws: ChartError.empty(chart: "e")) { try chart.script() }
    }
  }

  @Test func columnsMustAgree() {
    let chart = SlowdownChart(name: "s", caption: SampleCharts.caption, agents: [1], slowdowns: [1, 2])
    #expect(throws: ChartError.unequalColumns(chart: "s", expected: 2, column: "agents", count: 1)) {
      try chart.script()
    }
    let queue = QueueChart(
      name: "q", caption: SampleCharts.caption, timesSeconds: [0, 1], queuedTasks: [1, 2], runningTasks: [1],
      utilisation: [1, 1])
    #expect(throws: ChartError.unequalColumns(chart: "q", expected: 2, column: "running", count: 1)) {
      try queue.script()
    }
  }

  @Test func aScheduleTooLargeToReadIsRefused() {
    #expect(GanttChart.isReadable(agents: 64, bars: 400))
    #expect(!GanttChart.isReadable(agents: 65, bars: 65))
    #expect(!GanttChart.isReadable(agents: 4, bars: 401))
    #expect(!GanttChart.isReadable(agents: 0, bars: 0))
    let chart = SampleCharts.gantt(agents: 3, perAgent: 200)
    #expect(throws: ChartError.tooLarge(chart: "gantt", what: "bars", count: 600, limit: 400)) {
      try chart.script()
    }
    let stray = GanttChart(
      name: "g", caption: SampleCharts.caption, agents: ["a"],
      bars: [GanttBar(row: 1, startSeconds: 0, finishSeconds: 1, label: "x")])
    #expect(throws: ChartError.self) { try stray.script() }
  }

  @Test func oneReplicationSaysThatItHasNoInterval() throws {
    let row = PairedDifference(
      variant: "v", metric: "m", baseMean: 2, difference: 1, interval: nil, verdict: .noDifferenceShown)
    let chart = ForestChart(name: "f", caption: SampleCharts.caption, base: "base", rows: [row])
    let text = try chart.script().text(name: "f", format: .svg)
    #expect(text.contains("one replication, so no interval can be given"))
    #expect(text.contains("'+50.0 %'"))
  }

  /// The band from −3 to 3 per cent in the row of place 1.
  @Test func aToleranceIsABand() throws {
    var row = PairedDifference(
      variant: "v", metric: "m", baseMean: 2, difference: 1, interval: 0.9...1.1, verdict: .worse)
    row.tolerance = 0.06
    let text = try ForestChart(name: "f", caption: SampleCharts.caption, base: "base", rows: [row]).script()
      .text(name: "f", format: .svg)
    #expect(text.contains("set object rectangle from first -3, first 1.5 to first 3, first 0.5 behind"))
  }

  @Test func aHistoryShowsEachChange() throws {
    let text = try SampleCharts.history.script().text(name: "h", format: .svg)
    #expect(text.contains("set arrow from first 25.5, graph 0 to first 25.5, graph 1"))
    #expect(text.contains("'abc … def'"))
  }

  @Test func aMillionSamplesMakeASmallScript() throws {
    var numbers = SeededNumbers(seed: 9)
    let values = (0..<200_000).map { _ in numbers.share() }
    let waits = WaitChart(name: "w", caption: SampleCharts.caption, waitsSeconds: values)
    let queue = QueueChart(
      name: "q", caption: SampleCharts.caption, timesSeconds: values.indices.map(Double.init),
      queuedTasks: values, runningTasks: values, utilisation: values)
    #expect(try waits.script().text(name: "w", format: .svg).utf8.count < 200_000)
    #expect(try queue.script().text(name: "q", format: .svg).utf8.count < 200_000)
  }

  @Test func errorsAreOneLine() {
    let errors: [ChartError] = [
      .empty(chart: "c"), .unequalColumns(chart: "c", expected: 1, column: "x", count: 2), .name("a\nb"),
      .tooLarge(chart: "c", what: "bars", count: 500, limit: 400), .gnuplot(script: "c.gp", message: "m"),
      .gnuplotMissing(program: "gnuplot", searched: ["/bin"]), .file(path: "p", message: "m"),
    ]
    for error in errors {
      let isOneLine = error.description.allSatisfy { !$0.isNewline }
      #expect(isOneLine)
      #expect(error.description.contains(": ") || error.description.contains("is no"))
    }
    #expect(throws: ChartError.gnuplotMissing(program: "/no/such", searched: ["/no/such"])) {
      try ChartRenderer(folder: ".", gnuplot: "/no/such")
    }
  }
}
