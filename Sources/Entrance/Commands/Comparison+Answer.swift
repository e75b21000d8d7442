internal import Lab
internal import Statistics

extension Comparison {
  /// Prints the table; `advice` says how to get intervals where there are none.
  func show(_ format: OutputFormat, advice: String) {
    if format == .json {
      Console.answer(json: CompareAnswer(self))
    } else {
      printTable(format, advice)
    }
  }

  /// Prints the rows in which something differs, and names the metrics in which nothing does.
  private func printTable(_ format: OutputFormat, _ advice: String) {
    var table = TerminalTable([
      "variant", "metric", "unit", baseline, "variant mean", "difference", "95 % low", "95 % high",
      "ratio", "verdict",
    ])
    for row in rows where !row.result.isWithoutDifference {
      let result = row.result
      let numbers = [
        result.baselineMean, result.candidateMean, result.meanDifference, result.interval?.low ?? .nan,
        result.interval?.high ?? .nan, result.ratio,
      ]
      table.add(
        [row.variant, row.metric.name, row.metric.unit] + numbers.map(NumberWords.significant)
          + [row.verdict.rawValue])
    }
    Console.answer(table, as: format)
    for variant in variants {
      let same = rows.filter { $0.variant == variant && $0.result.isWithoutDifference }
      if same.isEmpty { continue }
      let names = same.map(\.metric.name).joined(separator: ", ")
      Console.answer("\n\(variant), no difference in: \(names)\n")
    }
    Console.answer("\n" + remark(advice) + "\n")
  }

  private func remark(_ advice: String) -> String {
    guard pairs > 1 else {
      return "One replication per variant: no interval can be given, and so no difference can be shown. "
        + advice
    }
    return "\(pairs) pairs with common random numbers; difference = variant - "
      + "\(baseline); paired-t intervals, each at 95 %, not corrected for the number of rows."
  }
}

/// The answer of `compare` as JSON.
private struct CompareAnswer: Encodable {
  struct Row: Encodable {
    let variant: String
    let metric: String
    let unit: String
    let pairs: Int
    let baselineMean: JSONNumber
    let variantMean: JSONNumber
    let difference: JSONNumber
    /// Null where one replication gives no interval.
    let interval: [JSONNumber]?
    let ratio: JSONNumber
    let verdict: String
  }

  let scenario: String
  let baseline: String
  let confidence: Double
  let rows: [Row]

  init(_ comparison: Comparison) {
    scenario = comparison.scenario
    baseline = comparison.baseline
    confidence = 0.95
    rows = comparison.rows.map { row in
      Row(
        variant: row.variant, metric: row.metric.name, unit: row.metric.unit, pairs: row.result.pairs,
        baselineMean: JSONNumber(row.result.baselineMean), variantMean: JSONNumber(row.result.candidateMean),
        difference: JSONNumber(row.result.meanDifference),
        interval: row.result.interval.map { [JSONNumber($0.low), JSONNumber($0.high)] },
        ratio: JSONNumber(row.result.ratio), verdict: row.verdict.rawValue)
    }
  }
}
