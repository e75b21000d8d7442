import Benchmarks
import Charts
import Statistics

/// Two files of benchmarks, one made before a change and one after it, as ratios of medians.
///
/// The interval of a ratio reaches from the lowest after over the highest before to the highest after over the lowest before,
/// each of an interval of the median of 97.5 %, so that it has 95 % at least by Bonferroni's inequality (fewer repetitions than
/// seven have less). It knows of what differs from repetition to repetition, and not of what the machine did between the two
/// files: that is the gate's to judge, which measures in turns.
struct BenchmarkComparison {
  private static let metrics = [CostMetric.cpu, .peakMemory].map(\.name)
  /// As much as the gate tolerates where nothing else is said.
  private static let tolerance = 0.03

  private let before: BenchmarkSamples
  private let after: BenchmarkSamples
  private let pairs: [(before: BenchmarkSamples.Entry, after: BenchmarkSamples.Entry)]

  /// - Throws: `LabError.unsuitable` where no benchmark is in both.
  init(before: BenchmarkSamples, after: BenchmarkSamples) throws(LabError) {
    self.before = before
    self.after = after
    var entries: [String: BenchmarkSamples.Entry] = [:]
    for entry in after.entries { entries[entry.name] = entry }
    pairs = before.entries.compactMap { entry in entries[entry.name].map { (entry, $0) } }
    guard !pairs.isEmpty else {
      throw .unsuitable(path: after.path, reason: "it has no benchmark that is in \(before.path)")
    }
  }

  /// Every ratio with its interval against the tolerance.
  func forest(name: String) -> ForestChart {
    let changed = pairs.count { $0.before.digest != $0.after.digest }
    let caption = ChartCaption(
      title: "Benchmarks before and after",
      subtitle: "before: \(before.revision), \(before.date) · after: \(after.revision), \(after.date) · "
        + "not measured in turns: apiary gate judges · band: 3 %")
    return ForestChart(
      name: name,
      caption: changed == 0
        ? caption : caption.adding("\(changed) of \(pairs.count) computed something else"),
      base: "before", rows: rows)
  }

  /// A row for each benchmark and metric that both have.
  var rows: [PairedDifference] {
    pairs.flatMap { pair in
      Self.metrics.compactMap { metric in
        guard let before = pair.before.values[metric], let after = pair.after.values[metric] else {
          return nil
        }
        let mark = pair.before.digest == pair.after.digest ? "" : " (computed something else)"
        return Self.row(pair.before.name + mark, metric.replacing("_", with: " "), before, after)
      }
    }
  }

  private static func row(
    _ benchmark: String, _ metric: String, _ before: [Double], _ after: [Double]
  ) -> PairedDifference? {
    let (first, second) = (Spread(before), Spread(after))
    guard first.least > 0 else { return nil }
    let (old, new) = (interval(before), interval(after))
    let (low, high) = (new.low / old.high - 1, new.high / old.low - 1)
    let verdict: PairedDifference.Verdict =
      low > tolerance ? .worse : high < -tolerance ? .better : .noDifferenceShown
    return PairedDifference(
      variant: benchmark, metric: metric, baseMean: 1, difference: second.median / first.median - 1,
      interval: low...high, verdict: verdict, tolerance: tolerance)
  }

  private static func interval(_ values: [Double]) -> ConfidenceInterval {
    MedianInterval.interval(of: values, confidence: 0.975)
  }
}
