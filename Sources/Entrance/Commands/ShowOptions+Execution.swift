internal import Lab
internal import Results

extension ShowOptions {
  /// Prints the summary of a result.
  func execute() throws(LabError) {
    let file = try ResultPath.file(result)
    if try ResultPath.kind(of: file) == .batch {
      showBatch(try ResultPath.batchTable(file).table)
    } else {
      try showSummary(file)
    }
  }

  private func showSummary(_ file: String) throws(LabError) {
    let description: ResultDescription
    do { description = try ResultDescription(path: file) } catch { throw .results(error) }
    if format == .json {
      Console.answer(json: SummaryAnswer(description))
      return
    }
    var table = TerminalTable(["name", "value", "unit", "meaning"])
    for value in description.summary {
      table.add([value.name, NumberWords.significant(value.value), value.unit, value.longName])
    }
    for (name, text) in description.facts { Console.answer("\(name): \(text)\n") }
    Console.answer("\n")
    Console.answer(table, as: format)
  }

  private func showBatch(_ batch: BatchTable) {
    if format == .json {
      Console.answer(json: (0..<batch.count).map { BatchRow(batch, $0) })
      return
    }
    let shown = ["mean_wait", "p95_wait", "mean_bounded_slowdown", "utilisation", "makespan"]
    let columns = batch.metrics.filter { shown.contains($0.name) }
    var table = TerminalTable(
      ["variant", "seed", "status"] + columns.map { $0.unit == "1" ? $0.name : "\($0.name) (\($0.unit))" })
    for row in 0..<batch.count {
      table.add(
        [batch.variants[row], String(batch.seeds[row]), batch.statuses[row]]
          + columns.map { NumberWords.significant($0.values[row]) })
    }
    Console.answer(table, as: format)
  }
}

/// The answer of `show` for one run as JSON.
private struct SummaryAnswer: Encodable {
  let attributes: [String: String]
  let summary: [String: JSONNumber]

  init(_ description: ResultDescription) {
    attributes = Dictionary(uniqueKeysWithValues: description.facts.map { ($0.name, $0.text) })
    summary = Dictionary(
      uniqueKeysWithValues: description.summary.map { ($0.name, JSONNumber($0.value)) })
  }
}

/// A run of a batch as JSON.
private struct BatchRow: Encodable {
  let scenario: String
  let variant: String
  let seed: UInt64
  let parameters: String
  let status: String
  let fingerprint: String
  let metrics: [String: JSONNumber]

  init(_ table: BatchTable, _ row: Int) {
    scenario = table.scenarios[row]
    variant = table.variants[row]
    seed = table.seeds[row]
    parameters = table.parameters[row]
    status = table.statuses[row]
    fingerprint = table.fingerprints[row]
    metrics = Dictionary(
      uniqueKeysWithValues: table.metrics.map { ($0.name, JSONNumber($0.values[row])) })
  }
}
