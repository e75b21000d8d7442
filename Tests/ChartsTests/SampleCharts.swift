import Charts

/// One realistic chart of each kind, the same in every run.
enum SampleCharts {
  static let caption = ChartCaption(title: "What it shows", subtitle: "sample · 300 tasks · seed 7")

  static var all: [any Chart] {
    [
      queue, waits, slowdown, gantt(agents: 6, perAgent: 8), performance, metrics, forest, ranks,
      overlay(variants: 3), learning, history,
      search(variants: 3), runTimes, species, archive, scaling(families: 3), profile,
    ]
  }

  static var queue: QueueChart {
    var numbers = SeededNumbers(seed: 1)
    return QueueChart(
      name: "queue", caption: caption, timesSeconds: (0..<2000).map { Double($0) * 60 },
      queuedTasks: (0..<2000).map { _ in (numbers.share() * 40).rounded() },
      runningTasks: (0..<2000).map { _ in (numbers.share() * 10).rounded() },
      utilisation: (0..<2000).map { _ in numbers.share() }, warmUpSeconds: 7200)
  }

  static var waits: WaitChart {
    var numbers = SeededNumbers(seed: 2)
    let values = (0..<300).map { _ in numbers.share() < 0.3 ? 0 : numbers.tail() }
    return WaitChart(name: "waits", caption: caption, waitsSeconds: values)
  }

  static var slowdown: SlowdownChart {
    var numbers = SeededNumbers(seed: 3)
    return SlowdownChart(
      name: "slowdown", caption: caption, agents: (0..<300).map { 1 + $0 % 37 },
      slowdowns: (0..<300).map { _ in numbers.tail() })
  }

  static func gantt(agents: Int, perAgent: Int) -> GanttChart {
    var numbers = SeededNumbers(seed: 4)
    var bars: [GanttBar] = []
    for row in 0..<agents {
      var time = 0.0
      for _ in 0..<perAgent {
        let end = time + 10 * numbers.share()
        bars.append(
          GanttBar(
            row: row, startSeconds: time, finishSeconds: end, label: "\(bars.count)",
            category: bars.count % 2))
        time = end
      }
    }
    return GanttChart(
      name: "gantt", caption: caption, agents: (0..<agents).map { "agent \($0)" },
      categories: ["low", "high"], bars: bars)
  }

  static var performance: PerformanceChart {
    var numbers = SeededNumbers(seed: 5)
    let steps = (0..<100).map(Double.init)
    return PerformanceChart(
      name: "performance", caption: caption, wallSeconds: steps.map { $0 / 100 },
      simulatedSeconds: steps.map { $0 * 86400 }, residentBytes: steps.map { 3e7 + $0 * 1e5 },
      eventsPerSecond: steps.map { _ in 4e6 * (1 + numbers.share()) })
  }

  static var metrics: MetricChart {
    var numbers = SeededNumbers(seed: 6)
    let values = (0..<3).map { _ in (0..<6).map { _ in 100 + numbers.share() } }
    return MetricChart(
      name: "metrics", caption: caption, variants: ["base", "b", "c"],
      metrics: [
        MetricSample(title: "Mean wait", unit: "s", valuesByVariant: values),
        MetricSample(title: "95 % wait", unit: "s", valuesByVariant: values),
        MetricSample(title: "Utilisation", unit: "", valuesByVariant: values),
      ])
  }

  static var forest: ForestChart {
    let rows = [
      ("b", -10.0, PairedDifference.Verdict.better), ("c", 5, .worse), ("d", 0.1, .noDifferenceShown),
    ]
    .map { variant, difference, verdict in
      PairedDifference(
        variant: variant, metric: "95 % wait", baseMean: 100, difference: difference,
        interval: difference - 1...difference + 1, verdict: verdict, tolerance: 3)
    }
    return ForestChart(name: "forest", caption: caption, base: "base", rows: rows)
  }

  static var history: HistoryChart {
    var numbers = SeededNumbers(seed: 10)
    return HistoryChart(
      name: "history", caption: caption, label: "user_cpu (ns)",
      values: (0..<40).map { (($0 < 25 ? 1 : 1.2) + 0.05 * numbers.share()) * 1e8 },
      changes: [HistoryChart.Change(index: 25, text: "abc … def")])
  }

  /// Power laws with a scatter, at five sizes each.
  static func scaling(families: Int) -> ScalingChart {
    var numbers = SeededNumbers(seed: 11)
    let sizes: [Double] = [16, 100, 1_000, 10_000, 100_000]
    return ScalingChart(
      name: "scaling", caption: caption, quantity: "pending events", unit: "hold",
      families: (0..<families).map { index in
        var cost = 1e-8 * Double(index + 1)
        let costs = sizes.map { _ in
          cost *= 1 + numbers.share()
          return cost
        }
        return ScalingChart.Family(
          title: "family \(index): 0.1 [0.05, 0.15]", sizes: sizes, costs: costs,
          intervals: costs.map { $0 * 0.9...$0 * 1.2 }, line: (costs[0], cost))
      })
  }

  /// Two parts and two types beside what is outside of events, all growing.
  static var profile: ProfileChart {
    var numbers = SeededNumbers(seed: 12)
    func line(_ name: String, _ scale: Double) -> ProfileChart.Line {
      var total = 0.0
      return ProfileChart.Line(
        name: name,
        totals: (0..<100).map { _ in
          total += scale * numbers.share()
          return total
        })
    }
    let parts = ["hive", "queue"]
    let none = ProfileChart.Line(name: "none", totals: [Double](repeating: 0, count: 100))
    return ProfileChart(
      name: "profile", caption: caption, wallSeconds: (0..<100).map { Double($0) / 100 },
      simulatedSeconds: (0..<100).map { Double($0) * 3600 }, liveBytes: parts.map { line($0, 1e5) },
      seconds: parts.map { line($0, 0.005) }, events: [none, line("arrival", 1e4), line("completion", 1e4)],
      typeSeconds: [line("none", 0.001), line("arrival", 0.002), line("completion", 0.004)],
      allocations: parts.map { line($0, 100) })
  }

  static var ranks: RankChart {
    let rows = [("a", 1.2), ("b", 1.8), ("c", 3)].map { variant, rank in
      RankedVariant(variant: variant, meanRank: rank, mean: 10 * rank, interval: 9 * rank...11 * rank)
    }
    return RankChart(name: "ranks", caption: caption, rows: rows, criticalDifference: 1.1)
  }

  static var learning: LearningChart {
    var numbers = SeededNumbers(seed: 8)
    let curves = [("training", 25), ("test", 20)].map { title, epochs in
      let losses = (0..<3).map { _ in (1...epochs).map { 2 / Double($0) * (1 + 0.2 * numbers.share()) } }
      return LearningCurve(title: title, losses: losses, accuracies: losses.map { $0.map { 1 - $0 / 4 } })
    }
    return LearningChart(name: "learning", caption: caption, curves: curves)
  }

  static func overlay(variants: Int) -> WaitOverlayChart {
    var numbers = SeededNumbers(seed: 7)
    let waits = (0..<variants).map { index in
      VariantWaits(
        variant: "variant \(index)",
        runs: (0..<3).map { _ in (0..<200).map { _ in numbers.tail() * Double(1 + 5 * index) } })
    }
    return WaitOverlayChart(name: "overlay", caption: caption, variants: waits)
  }

  /// Numbers that fall from 100 with the evaluations, three runs each.
  static func traces(variants: Int) -> [SearchTrace] {
    var numbers = SeededNumbers(seed: 9)
    return (0..<variants).map { index in
      let places = (1...40).map { Double($0 * (index + 5)) }
      return SearchTrace(
        title: "variant \(index)", evaluations: Array(repeating: places, count: 3),
        values: (0..<3).map { _ in
          let rate = 0.05 * (1 + numbers.share())
          return places.map { 100 / (1 + rate * $0 * $0) }
        })
    }
  }

  static func search(variants: Int) -> SearchChart {
    let rows = ["Fitness", "Step size"].map {
      SearchChart.Row(heading: $0, traces: traces(variants: variants))
    }
    return SearchChart(name: "search", caption: caption, rows: rows)
  }

  static var runTimes: RunTimeChart {
    RunTimeChart(name: "run-times", caption: caption, traces: traces(variants: 3), isMinimised: true)
  }

  /// One species from beginning to end, and another of which the middle is.
  static var species: SpeciesChart {
    let rows = (1...10).map { (Double($0), 1.0, Double(20 - $0)) } + (4...7).map { (Double($0), 2, 5) }
    let sorted = rows.sorted { $0.0 < $1.0 }
    return SpeciesChart(
      name: "species", caption: caption, generations: sorted.map(\.0), species: sorted.map(\.1),
      sizes: sorted.map(\.2))
  }

  static var archive: ArchiveChart {
    var numbers = SeededNumbers(seed: 10)
    let elites = (0..<80).map { _ in (numbers.share() * 4 - 2, numbers.share() * 10, numbers.share()) }
    return ArchiveChart(
      name: "archive", caption: caption, first: elites.map(\.0), second: elites.map(\.1),
      fitness: elites.map(\.2), bounds: (-2...2, 0...10), cells: (8, 12))
  }
}
