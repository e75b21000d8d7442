import Charts
import Foundation
import Testing

/// Data at the edges of what a chart can be given: each draws without a word from gnuplot.
@Suite(.enabled(if: ChartRenderer.isGnuplotInstalled, "gnuplot is not installed"))
struct AwkwardDataTests {
  private static let caption = SampleCharts.caption

  private func draws(_ charts: [any Chart]) throws {
    try withTemporaryFolder { folder in
      let renderer = try ChartRenderer(folder: folder.path)
      for chart in charts { try renderer.draw(chart) }
    }
  }

  @Test func waits() throws {
    let samples: [[Double]] = [
      [0], [0, 0, 0], [5], [1e-9], [1e12], [1e-9, 1e12], [0, 1e-9], [3, 3, 3], [0, 1, 1000], [0.1, 0.2],
      [86400 * 365, 1], [-5, 3],
    ]
    try draws(samples.map { WaitChart(name: "w", caption: Self.caption, waitsSeconds: $0) })
  }

  @Test func overlays() throws {
    let charts = [1, 2, 7, 8, 20].map { SampleCharts.overlay(variants: $0) as any Chart }
    let still = WaitOverlayChart(
      name: "o", caption: Self.caption,
      variants: [VariantWaits(variant: "a", runs: [[0]]), VariantWaits(variant: "b", runs: [[.nan], []])])
    try draws(charts + [still])
  }

  @Test func scalings() throws {
    try draws([1, 2, 7, 8].map { SampleCharts.scaling(families: $0) })
    func chart(_ costs: [Double]) -> ScalingChart {
      ScalingChart(
        name: "s", caption: Self.caption, quantity: "tasks", unit: "task",
        families: [
          .init(
            title: "a", sizes: costs.indices.map { Double($0 + 1) }, costs: costs,
            intervals: costs.map { $0...$0 }, line: (costs[0], costs[costs.count - 1]))
        ])
    }
    try draws([[1e-9], [1e-9, 1e-9], [0, 1e-3], [1e-9, 1e5]].map(chart))
    #expect(throws: ChartError.empty(chart: "s")) { try chart([0, 0]).script() }
  }

  /// Two stretches, by hand: types take 1 s and 2 s of 4 s, then none and 3 s of 3 s; events 10 and 4, then none and 6.
  @Test func profilesShareTimeOutByTypeOfEvent() throws {
    func line(_ name: String, _ totals: [Double]) -> ProfileChart.Line { .init(name: name, totals: totals) }
    let chart = ProfileChart(
      name: "p", caption: Self.caption, wallSeconds: [0, 4, 7], simulatedSeconds: [0, 100, 200],
      liveBytes: [line("hive", [0, 10, 10])], seconds: [line("hive", [0, 4, 7])],
      events: [line("none", [0, 0, 0]), line("a", [0, 10, 10]), line("b", [0, 4, 10])],
      typeSeconds: [line("none", [0, 1, 1]), line("a", [0, 1, 1]), line("b", [0, 2, 5])],
      allocations: [line("hive", [0, 1, 2])])
    let script = try chart.script().text(name: "p", format: .svg)
    // Shares stand one on the other; the time of an event is in milliseconds.
    #expect(script.contains("\n100 0.25 0.75\n200 0 1\n"), "\(script)")
    #expect(script.contains("\n100 100 500\n200 nan 500\n"), "\(script)")
    try draws([chart])
  }

  @Test func searches() throws {
    let cases: [(evaluations: [[Double]], values: [[Double]])] = [
      ([[1]], [[3]]), ([[1, 2]], [[0, 0]]), ([[10, 1e6], [5]], [[1e9, 1e-300], [2]]),
      ([[1, 2, 3]], [[.nan, -4, .infinity]]), ([[2, 4], []], [[5, 0], []]), ([[1, 2]], [[1e-12, 0]]),
    ]
    for (evaluations, values) in cases {
      let traces = [SearchTrace(title: "a", evaluations: evaluations, values: values)]
      try draws([
        SearchChart(name: "s", caption: Self.caption, rows: [.init(heading: "Fitness", traces: traces)])
      ])
    }
    try draws([1, 7, 20].map { SampleCharts.search(variants: $0) })
    let none = SearchTrace(title: "a", evaluations: [[1]], values: [[.nan]])
    // What has no numbers is not in the key, and takes nobody's colour.
    let one = SearchTrace(title: "b", evaluations: [[1, 2]], values: [[3, 2]])
    let script = try SearchChart(
      name: "s", caption: Self.caption, rows: [.init(heading: "Steps", traces: [none, one])]
    ).script().text(name: "s", format: .svg)
    #expect(!script.contains("set label 'a' ") && script.contains("set label 'b' "), "\(script)")
    #expect(throws: ChartError.empty(chart: "s")) {
      try SearchChart(name: "s", caption: Self.caption, rows: [.init(heading: "", traces: [none])]).script()
    }
    #expect(throws: ChartError.empty(chart: "r")) {
      try RunTimeChart(name: "r", caption: Self.caption, traces: [none], isMinimised: true).script()
    }
    try draws([
      SpeciesChart(name: "o", caption: Self.caption, generations: [1], species: [3], sizes: [5]),
      ArchiveChart(
        name: "e", caption: Self.caption, first: [7], second: [-1], fitness: [2], bounds: (0...1, 0...1),
        cells: nil),
    ])
  }

  /// The share of targets reached, by hand: 51 targets from 100 to 1, which one run halves and the other does not reach.
  @Test func runTimesCountEveryRunAndTarget() throws {
    let trace = SearchTrace(
      title: "a", evaluations: [[10, 20], [10, 20]], values: [[100, 1], [100, 100]])
    let script = try RunTimeChart(name: "r", caption: Self.caption, traces: [trace], isMinimised: true)
      .script()
      .text(name: "r", format: .svg)
    #expect(script.contains("\n20 0.5\n"), "half of the pairs after 20 evaluations")
  }

  @Test func series() throws {
    let cases: [(times: [Double], values: [Double])] = [
      ([0], [0]), ([5e9], [1e9]), ([0, 1e9], [0, 0]), ([0, 1e-6, 2e-6], [1, 2, 3]), ([0, 0], [1, 2]),
      ([3, 3, 3], [0, 0, 0]), ([0, 1, 2], [.nan, 4, .infinity]), ([1e9, 1e9 + 1], [-3, 5]),
      ((0..<5000).map(Double.init), (0..<5000).map { Double($0 % 7) }),
    ]
    try draws(
      cases.flatMap { times, values -> [any Chart] in
        [
          QueueChart(
            name: "q", caption: Self.caption, timesSeconds: times, queuedTasks: values, runningTasks: [],
            utilisation: values.map { min(1, $0) }, warmUpSeconds: 1),
          PerformanceChart(
            name: "p", caption: Self.caption, wallSeconds: times, simulatedSeconds: times,
            residentBytes: values.map { $0 * 1e6 }, eventsPerSecond: values),
        ]
      })
  }

  @Test func slowdowns() throws {
    let cases: [(agents: [Int], values: [Double])] = [
      ([1], [1]), ([1, 1], [1, 1e9]), ([100], [0]), ([1, 2, 3], [0, 0, 0]),
      (Array(1...40), (1...40).map { Double($0) }),
      (Array(repeating: 8, count: 50), (1...50).map { Double($0) }),
    ]
    try draws(
      cases.map { SlowdownChart(name: "s", caption: Self.caption, agents: $0.agents, slowdowns: $0.values) })
  }

  @Test func learningCurves() throws {
    let cases: [(losses: [[Double]], accuracies: [[Double]])] = [
      ([[1]], [[0]]), ([[0]], [[1]]), ([[0, 0], [0, 0]], [[1, 1], [1, 1]]), ([[1e-12, 1e12]], [[0.5, 0.5]]),
      ([[2, 1, 0.5], [2]], [[0.1, 0.2, 0.3], [0.1]]), ([[.nan, 1], [1, 2]], [[.nan, 1], [0.5, 1]]),
      ([(1...5000).map { 1 / Double($0) }], [(1...5000).map { 1 - 1 / Double($0) }]),
    ]
    try draws(
      cases.map { losses, accuracies in
        LearningChart(
          name: "l", caption: Self.caption,
          curves: ["a", "b"].map { LearningCurve(title: $0, losses: losses, accuracies: accuracies) })
      })
  }

  @Test func schedules() throws {
    let instant = GanttBar(row: 0, startSeconds: 7, finishSeconds: 7, label: "none")
    let late = GanttBar(row: 0, startSeconds: 1e9, finishSeconds: 1e9 + 1, label: "late", category: 9)
    try draws([
      SampleCharts.gantt(agents: 64, perAgent: 6), SampleCharts.gantt(agents: 1, perAgent: 1),
      GanttChart(name: "a", caption: Self.caption, agents: ["only"], bars: [instant]),
      GanttChart(name: "b", caption: Self.caption, agents: ["only"], bars: [late]),
    ])
  }

  @Test func metrics() throws {
    let samples: [[[Double]]] = [
      [[0]], [[1], [1]], [[-1, 1], [0, 0]], [[1e-12], [1e12]], [[.nan], [3]], [[], [3]],
      [[7e15, 8e15], [9e15]],
      (0..<20).map { index in (0..<30).map { Double(index + $0) } },
    ]
    try draws(
      samples.map { values in
        MetricChart(
          name: "m", caption: Self.caption, variants: values.indices.map { "variant \($0)" },
          metrics: [
            MetricSample(title: "Wait", unit: "s", valuesByVariant: values),
            MetricSample(title: "None", unit: "", valuesByVariant: values.map { _ in [.nan] }),
          ])
      })
  }

  @Test func differences() throws {
    func row(_ base: Double, _ difference: Double, _ interval: ClosedRange<Double>?) -> PairedDifference {
      PairedDifference(
        variant: "v", metric: "m", baseMean: base, difference: difference, interval: interval,
        verdict: .noDifferenceShown)
    }
    let cases = [
      [row(1, 0, 0...0)], [row(1, 0.5, nil)], [row(-4, 2, 1...3)],
      [row(1, 1e9, 0...2e9), row(1, 0.01, 0...0.02)],
      [row(0, 3, 1...5), row(1, 1, 1...1)], [row(.nan, .nan, nil), row(2, 1, 0...2)],
      [row(1, 1e-15, 0...2e-15)],
      [row(1, 0, -.infinity ... .infinity)],
    ]
    try draws(cases.map { ForestChart(name: "f", caption: Self.caption, base: "base", rows: $0) })
  }
}
