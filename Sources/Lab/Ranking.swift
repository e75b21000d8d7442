import Results
public import Statistics
public import Swarm

/// The variants of a batch in order of one metric, ranked within each seed.
public struct Ranking: Sendable {
  /// One variant.
  public struct Row: Sendable {
    /// The variant's name.
    public let variant: String
    /// Its mean rank over the seeds; 1 is best.
    public let meanRank: Double
    /// The metric's mean over the seeds.
    public let mean: Double
    /// The 95 % interval of that mean, by Student's t.
    public let interval: ConfidenceInterval?
  }

  /// The scenario's name, that of the table's first finished run.
  public let scenario: String
  /// What the variants are ranked by.
  public let metric: Metric
  /// The seeds in which every variant has a value.
  public let seeds: [UInt64]
  /// Friedman's test and the critical difference.
  public let comparison: RankComparison
  /// From the best mean rank to the worst; equal ones in the order of the batch.
  public let rows: [Row]

  /// Ranks the finished runs of a batch.
  ///
  /// - Parameter metric: the name of a summary metric in which smaller or larger is better.
  /// - Throws: `nothingToRank` where fewer than two variants, or fewer than two seeds, have the metric;
  ///   `noSuchMetric`.
  public init(_ table: BatchTable, path: String, metric name: String) throws(LabError) {
    let known = SummaryMetric.all.map(\.metric).filter { $0.preference != .neither }
    guard let metric = known.first(where: { $0.name == name }) else {
      throw .noSuchMetric(name, known: known.map(\.name))
    }
    let finished = (0..<table.count).filter { table.statuses[$0] == "finished" }
    let values = table.metric(name) ?? []
    let rows = finished.filter { $0 < values.count && values[$0].isFinite }
    var variants: [String] = []
    for row in finished where !variants.contains(table.variants[row]) { variants.append(table.variants[row]) }
    let seeds = Self.commonSeeds(table, rows, variants)
    let samples = variants.map { variant in
      seeds.compactMap { seed in
        rows.first { table.variants[$0] == variant && table.seeds[$0] == seed }.map { values[$0] }
      }
    }
    guard
      let comparison = RankComparison(values: samples, prefersSmaller: metric.preference == .smaller)
    else { throw .nothingToRank(path: path, variants: variants.count, seeds: seeds.count) }
    scenario = table.scenarios[finished[0]]
    self.metric = metric
    self.seeds = seeds
    self.comparison = comparison
    let order = variants.indices.sorted {
      (comparison.meanRanks[$0], $0) < (comparison.meanRanks[$1], $1)
    }
    self.rows = order.map { index in
      let moments = SampleMoments(samples[index])
      return Row(
        variant: variants[index], meanRank: comparison.meanRanks[index], mean: moments.mean,
        interval: moments.meanInterval())
    }
  }

  /// The seeds of the first variant that all others have too, in the order of the table.
  private static func commonSeeds(_ table: BatchTable, _ rows: [Int], _ variants: [String]) -> [UInt64] {
    rows.filter { table.variants[$0] == variants.first }.map { table.seeds[$0] }.filter { seed in
      variants.allSatisfy { variant in
        rows.contains { table.variants[$0] == variant && table.seeds[$0] == seed }
      }
    }
  }
}
