import Charts
import Foundation
import Results
import Swarm

/// The charts of a batch, made from its table and its outcome files.
struct BatchCharts {
  /// The metrics that are drawn, those that runs have values of.
  private static let metricsOfSchedules = [
    "mean_wait", "p95_wait", "mean_bounded_slowdown", "utilisation", "makespan", "deadline_miss_rate",
  ]
  /// Those where a network is trained, whose epochs wait for nothing but one another.
  private static let metricsOfTraining = [
    "test_loss", "test_accuracy", "training_loss", "training_accuracy", "epochs_trained", "learning_time",
  ]

  /// Those where something is searched for by the tasks.
  private static let metricsOfSearches = [
    "best_fitness", "evaluations_to_target", "evaluations", "archive_coverage", "quality_diversity",
    "species",
    "makespan",
  ]

  private let table: BatchTable
  private let folder: String
  private let finished: [Int]
  private let variants: [String]

  init(_ table: BatchTable, folder: String) {
    self.table = table
    self.folder = folder
    finished = table.finishedRows
    variants = table.variants(of: finished)
  }

  /// Whether the runs train a network on data.
  private var isTraining: Bool { hasValues("epochs_trained") }

  /// Whether the tasks are the evaluations of a search.
  private var isSearch: Bool { hasValues("search_time") }

  private func hasValues(_ metric: String) -> Bool {
    table.metrics.first { $0.name == metric }?.values.contains(where: \.isFinite) ?? false
  }

  private var metrics: [String] {
    if isTraining { return Self.metricsOfTraining }
    if isSearch { return Self.metricsOfSearches }
    let accuracy = "estimate_accuracy"
    return Self.metricsOfSchedules + (differs(accuracy) ? [accuracy] : [])
  }

  /// Whether the variants have different values of a metric.
  private func differs(_ metric: String) -> Bool {
    guard let column = table.metrics.first(where: { $0.name == metric }) else { return false }
    return Set(variants.map { rows(of: $0).map { column.values[$0] } }).count > 1
  }

  /// Box plots and waits by variant, and a forest plot where there are variants to compare.
  func all() throws(LabError) -> [any Chart] {
    guard !finished.isEmpty else { return [] }
    var charts: [any Chart] = []
    if let metrics = metricChart() { charts.append(metrics) }
    if !isTraining, !isSearch, let waits = try waitChart() { charts.append(waits) }
    if let learning = try learningChart() { charts.append(learning) }
    charts += try searchCharts()
    if variants.count > 1, let forest = try forest(Comparison(table, path: folder)) { charts.append(forest) }
    let ranked = isTraining ? "test_accuracy" : isSearch ? "best_cost" : "mean_bounded_slowdown"
    if variants.count > 2, let ranking = try? Ranking(table, path: folder, metric: ranked) {
      charts.append(ranks(ranking))
    }
    return charts
  }

  /// The forest plot of a comparison; nil where there is nothing to draw.
  func forest(_ comparison: Comparison) -> ForestChart? {
    let rows = comparison.rows.filter { metrics.contains($0.metric.name) }
    guard !rows.isEmpty else { return nil }
    return ForestChart(
      name: "differences",
      caption: caption("Paired differences from \(comparison.baseline), 95 % intervals", comparison.pairs),
      base: comparison.baseline, rows: rows.map(Self.difference))
  }

  /// The variants by mean rank, with the critical difference.
  func ranks(_ ranking: Ranking) -> RankChart {
    let rows = ranking.rows.map { row in
      RankedVariant(
        variant: row.variant, meanRank: row.meanRank, mean: row.mean,
        interval: row.interval.map { $0.low...$0.high })
    }
    let title = "Variants ranked by \(Self.title(ranking.metric.name).lowercased())"
    let difference = NumberWords.significant((ranking.comparison.criticalDifference * 100).rounded() / 100)
    return RankChart(
      name: "ranks",
      caption: caption(title, ranking.seeds.count).adding(
        "critical difference at 95 %: \(difference) · bars that do not overlap differ"),
      rows: rows, criticalDifference: ranking.comparison.criticalDifference)
  }

  private static func difference(_ row: Comparison.Row) -> PairedDifference {
    PairedDifference(
      variant: row.variant, metric: title(row.metric.name), baseMean: row.result.baselineMean,
      difference: row.result.meanDifference, interval: row.result.interval.map { $0.low...$0.high },
      verdict: row.verdict == .better ? .better : row.verdict == .worse ? .worse : .noDifferenceShown)
  }

  /// "mean_wait" as a reader would write it.
  private static func title(_ name: String) -> String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func caption(_ title: String, _ replications: Int) -> ChartCaption {
    let seeds = finished.map { table.seeds[$0] }
    let range =
      seeds.min() == seeds.max() ? "seed \(seeds[0])" : "seeds \(seeds.min() ?? 0)–\(seeds.max() ?? 0)"
    return ChartCaption(
      title: title, subtitle: "\(table.scenarios[finished[0]]) · n = \(replications) per variant · \(range)")
  }

  private func rows(of variant: String) -> [Int] { finished.filter { table.variants[$0] == variant } }

  /// Nil where no run has a value of any metric.
  private func metricChart() -> MetricChart? {
    let samples = metrics.compactMap { name -> MetricSample? in
      guard let column = table.metrics.first(where: { $0.name == name }),
        finished.contains(where: { column.values[$0].isFinite })
      else { return nil }
      return MetricSample(
        title: Self.title(name), unit: column.unit == "1" ? "" : column.unit,
        valuesByVariant: variants.map { rows(of: $0).map { column.values[$0] } })
    }
    guard !samples.isEmpty else { return nil }
    let replications = variants.map { rows(of: $0).count }.max() ?? 0
    return MetricChart(
      name: "metrics", caption: caption("Metrics by variant", replications), variants: variants,
      metrics: samples)
  }

  /// The curves of all parts of the samples, or with several variants those of each on the test samples; nil where no
  /// run trains anything, or outcome files are missing.
  private func learningChart() throws(LabError) -> LearningChart? {
    var curves: [LearningCurve] = []
    do {
      for variant in variants {
        let runs = try outcomes(of: variant).filter(\.hasEpochs)
        guard !runs.isEmpty else { continue }
        let gathered = LearningCurves(runs)
        curves +=
          variants.count == 1 ? try gathered.byPart() : try gathered.last(title: variant).map { [$0] } ?? []
      }
    } catch {
      throw .results(error)
    }
    guard !curves.isEmpty else { return nil }
    let replications = curves.map(\.losses.count).max() ?? 0
    let title = variants.count == 1 ? "Learning curves" : "Learning curves on unseen samples, by variant"
    return LearningChart(name: "learning", caption: caption(title, replications), curves: curves)
  }

  /// What went on in the searches of all variants; none where nothing was searched for, or outcome files are missing.
  private func searchCharts() throws(LabError) -> [any Chart] {
    do {
      var runs: [(title: String, runs: [OutcomeFile])] = []
      for variant in variants { runs.append((variant, try outcomes(of: variant))) }
      let replications = runs.map(\.runs.count).max() ?? 0
      return try SearchCurves(runs).charts { caption($0, replications) }
    } catch {
      throw .results(error)
    }
  }

  /// The outcome files of a variant's runs, those that are there.
  private func outcomes(of variant: String) throws(ResultsError) -> [OutcomeFile] {
    var files: [OutcomeFile] = []
    for row in rows(of: variant) {
      let path = "\(folder)/\(table.scenarios[row])-\(variant)-s\(table.seeds[row]).h5"
      if FileManager.default.fileExists(atPath: path) { files.append(try OutcomeFile(path: path)) }
    }
    return files
  }

  /// The waits of each variant's tasks; nil where outcome files are missing or no task has started.
  private func waitChart() throws(LabError) -> WaitOverlayChart? {
    var waits: [VariantWaits] = []
    for variant in variants {
      var runs: [[Double]] = []
      for row in rows(of: variant) {
        let path = "\(folder)/\(table.scenarios[row])-\(variant)-s\(table.seeds[row]).h5"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        runs.append(try Self.waits(path))
      }
      waits.append(VariantWaits(variant: variant, runs: runs))
    }
    guard waits.contains(where: { $0.runs.contains { !$0.isEmpty } }) else { return nil }
    let replications = variants.map { rows(of: $0).count }.max() ?? 0
    return WaitOverlayChart(
      name: "waits", caption: caption("Wait before start, by variant", replications), variants: waits)
  }

  private static func waits(_ path: String) throws(LabError) -> [Double] {
    do {
      let outcome = try OutcomeFile(path: path)
      let submits = try outcome.tasks("submit_time")
      return zip(try outcome.tasks("start_time"), submits).map { $0 - $1 }.filter(\.isFinite)
    } catch {
      throw .results(error)
    }
  }
}
