internal import Lab
internal import Statistics

extension RankOptions {
  /// Ranks the variants of a batch and prints the table.
  func execute() throws(LabError) {
    let (table, file) = try ResultPath.batchTable(batch)
    let ranking = try Ranking(table, path: batch, metric: metric)
    if draw.isWanted {
      let plotter = Plotter(format: draw.format.chartFormat)
      let images = try plotter.draw(ranking, of: table, file: file)
      if !isQuiet { Console.remark(written: images) }
    }
    guard !isQuiet else { return }
    if format == .json {
      Console.answer(json: RankAnswer(ranking))
    } else {
      ranking.printTable(format)
    }
  }
}

extension Ranking {
  fileprivate func printTable(_ format: OutputFormat) {
    var table = TerminalTable(["variant", "mean rank", metric.name, "95 % low", "95 % high"])
    for row in rows {
      let numbers = [row.meanRank, row.mean, row.interval?.low ?? .nan, row.interval?.high ?? .nan]
      table.add([row.variant] + numbers.map(NumberWords.significant))
    }
    Console.answer(table, as: format)
    let test =
      "Friedman's test over \(seeds.count) seeds: chi-squared "
      + "\(NumberWords.significant(comparison.friedmanStatistic)), "
      + "p \(probability). "
    let difference =
      "Variants whose mean ranks are more than \(NumberWords.significant(comparison.criticalDifference)) "
      + "apart differ (Nemenyi, 95 % for all pairs together)."
    Console.answer("\n" + test + difference + "\n")
  }

  /// The p-value, or the power of ten above it where it is below the numbers that there are.
  private var probability: String {
    comparison.pValue >= .leastNormalMagnitude
      ? "= \(NumberWords.significant(comparison.pValue))"
      : "< 1e\(Int(comparison.decimalLogarithmOfPValue.rounded(.up)))"
  }
}

/// The answer of `rank` as JSON.
private struct RankAnswer: Encodable {
  struct Row: Encodable {
    let variant: String
    let meanRank: JSONNumber
    let mean: JSONNumber
    let interval: [JSONNumber]?
  }

  let scenario: String
  let metric: String
  let seeds: [UInt64]
  let confidence: Double
  let friedman: JSONNumber
  /// Null below the least normal number, where the logarithm alone says what it is.
  let pValue: JSONNumber
  let log10PValue: JSONNumber
  let criticalDifference: JSONNumber
  let rows: [Row]

  init(_ ranking: Ranking) {
    scenario = ranking.scenario
    metric = ranking.metric.name
    seeds = ranking.seeds
    confidence = ranking.comparison.confidence
    friedman = JSONNumber(ranking.comparison.friedmanStatistic)
    let probability = ranking.comparison.pValue
    pValue = JSONNumber(probability >= .leastNormalMagnitude ? probability : .nan)
    log10PValue = JSONNumber(ranking.comparison.decimalLogarithmOfPValue)
    criticalDifference = JSONNumber(ranking.comparison.criticalDifference)
    rows = ranking.rows.map { row in
      Row(
        variant: row.variant, meanRank: JSONNumber(row.meanRank), mean: JSONNumber(row.mean),
        interval: row.interval.map { [JSONNumber($0.low), JSONNumber($0.high)] })
    }
  }
}
