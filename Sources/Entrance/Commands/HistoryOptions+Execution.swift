internal import Lab
internal import Regression
internal import Statistics

extension HistoryOptions {
  /// Does what the action asks for.
  func execute() throws(LabError) {
    let file = HistoryFile(path: history)
    switch action {
    case .add: try add(to: file)
    case .show: show(try file.read())
    case .detect: try detect(in: try file.read())
    }
  }

  private func add(to file: HistoryFile) throws(LabError) {
    guard let measurement else { return }
    let count = try file.add(measurement)
    if !isQuiet { Console.remark("\(history): \(NumberWords.counted(count, "record"))") }
  }

  private func isSelected(_ cost: HistoryCost) -> Bool {
    benchmarks.isEmpty || benchmarks.contains { NamePattern($0).matches(cost.benchmark) }
  }

  private func show(_ records: MeasurementHistory) {
    let rows = records.costs.filter(isSelected).compactMap { HistoryAnswer.Cost($0, in: records) }
    if format == .json {
      Console.answer(json: rows)
      return
    }
    var table = TerminalTable(["benchmark", "cost", "unit", "records", "first", "last", "least", "most"])
    for row in rows {
      table.add(
        [row.benchmark, row.cost, row.unit, String(row.records)]
          + [row.first, row.last, row.least, row.most].map(NumberWords.significant))
    }
    Console.answer(table, as: format)
  }

  private func detect(in records: MeasurementHistory) throws(LabError) {
    var method = EnergyDivisive()
    if let minimum { method.minimumSize = minimum }
    let costs = records.costs.filter(isSelected)
    let found = costs.map { (cost: $0, changes: records.changes(of: $0, method: method)) }
    if draw.isWanted {
      let charts = HistoryCharts(records, folder: output, history: history, format: draw.format.chartFormat)
      let images = try charts.draw(found.map { ($0.cost, $0.changes) })
      if !isQuiet { Console.remark(written: images) }
    }
    let rows = found.flatMap { one in one.changes.map { HistoryAnswer.Change(one.cost, $0, in: records) } }
    if format == .json {
      Console.answer(json: rows)
      return
    }
    var table = TerminalTable(["benchmark", "cost", "last before", "first after", "change", "p"])
    for row in rows {
      table.add([
        row.benchmark, row.cost, row.lastBefore, row.firstAfter,
        row.ratio.value.isFinite
          ? NumberWords.significant((row.ratio.value - 1) * 100) + " %" : "from nothing",
        row.pValue.value.isNaN ? "exact" : NumberWords.significant(row.pValue.value),
      ])
    }
    if rows.isEmpty { Console.answer("no change\n") } else { Console.answer(table, as: format) }
  }
}
