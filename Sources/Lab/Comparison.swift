public import Results
public import Statistics
public import Swarm

/// The variants of a batch against one of them, metric by metric, paired by seed.
///
/// Runs of equal seed share arrivals and service demands (common random numbers), so that the difference
/// of a pair is the variant's doing.
public struct Comparison: Sendable {
  /// One metric of one variant.
  public struct Row: Sendable {
    /// The metric, one in which smaller or larger is better.
    public let metric: Metric
    /// The variant that is compared with the baseline.
    public let variant: String
    /// Means, difference and interval over the pairs of equal seed.
    public let result: PairedComparison
    /// What the interval allows to be said.
    public let verdict: Verdict
  }

  /// The scenario's name, that of the table's first finished run.
  public let scenario: String
  /// The variant that all others are compared with.
  public let baseline: String
  /// The variants compared, in the order of the table.
  public let variants: [String]
  /// By variant, then by metric; metrics that no run has a value of are left out.
  public let rows: [Row]
  /// The largest number of pairs of any row.
  public var pairs: Int { rows.map(\.result.pairs).max() ?? 0 }

  /// Compares the finished runs of a batch.
  ///
  /// - Parameter baseline: the variant to compare with; nil for the first.
  /// - Throws: `nothingToCompare` where fewer than two variants have runs; `noSuchVariant`.
  public init(_ table: BatchTable, path: String, baseline: String? = nil) throws(LabError) {
    let finished = table.finishedRows
    let known = table.variants(of: finished)
    guard known.count > 1 else { throw .nothingToCompare(path: path, variants: known) }
    let base = baseline ?? known[0]
    guard known.contains(base) else { throw .noSuchVariant(base, known: known) }
    scenario = table.scenarios[finished[0]]
    self.baseline = base
    variants = known.filter { $0 != base }
    rows = variants.flatMap { variant in
      let pairs = Self.pairs(table, finished, base, variant)
      return SummaryMetric.all.compactMap { Self.row($0.metric, variant, table, pairs) }
    }
  }

  /// The rows of the table that are runs of two variants with the same seed.
  private static func pairs(
    _ table: BatchTable, _ rows: [Int], _ baseline: String, _ variant: String
  ) -> [(baseline: Int, candidate: Int)] {
    rows.filter { table.variants[$0] == baseline }.compactMap { base in
      rows.first { table.variants[$0] == variant && table.seeds[$0] == table.seeds[base] }
        .map { (base, $0) }
    }
  }

  private static func row(
    _ metric: Metric, _ variant: String, _ table: BatchTable,
    _ pairs: [(baseline: Int, candidate: Int)]
  ) -> Row? {
    guard metric.preference != .neither, let values = table.metric(metric.name),
      let result = PairedComparison(
        baseline: pairs.map { values[$0.baseline] }, candidate: pairs.map { values[$0.candidate] })
    else { return nil }
    return Row(
      metric: metric, variant: variant, result: result,
      verdict: Verdict(result, preference: metric.preference))
  }
}
