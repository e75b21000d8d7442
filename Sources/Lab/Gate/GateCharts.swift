import Charts
import Regression

/// The charts of a gate.
enum GateCharts {
  /// Every ratio with its interval against its tolerance; nil where nothing was measured in pairs.
  static func forest(_ verdict: GateVerdict, name: String) -> ForestChart? {
    guard !verdict.costs.isEmpty else { return nil }
    let caption = ChartCaption(
      title: "Candidate against base: \(verdict.conclusion.rawValue)",
      subtitle: "base \(verdict.base.revision) · candidate \(verdict.candidate.revision) · "
        + "intervals from blocks of four processes · band: tolerance")
    return ForestChart(name: name, caption: caption, base: "base", rows: verdict.costs.map(row))
  }

  private static func row(_ cost: CostComparison) -> PairedDifference {
    let verdict: PairedDifference.Verdict =
      switch cost.outcome {
      case .regression: .worse
      case .improvement: .better
      case .noDifference, .inconclusive: .noDifferenceShown
      }
    let mark = cost.outcome.isInconclusive ? " (inconclusive)" : ""
    return PairedDifference(
      variant: cost.benchmark, metric: cost.metric + mark, baseMean: 1, difference: cost.ratio - 1,
      interval: (cost.interval.low - 1)...(cost.interval.high - 1), verdict: verdict,
      tolerance: cost.tolerance)
  }
}
