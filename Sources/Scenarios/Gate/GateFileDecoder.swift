/// Turns the value tree of a gate's configuration into its parts, strictly.
struct GateFileDecoder {
  let collector: FaultCollector

  /// The configuration; nil when something is at fault, which the collector has.
  func decode(_ tree: TomlValue) -> GateFile? {
    typealias Keys = KeyReference.Gate
    var root = TableDecoder(tree, path: "", collector: collector)
    let benchmarks = root.read(Keys.benchmarks)
    let paired = root.read(Keys.paired)
    let metrics = root.read(Keys.metrics)
    let tolerance = root.read(Keys.tolerance)
    let blocks = root.read(Keys.blocks)
    let rounds = root.read(Keys.rounds)
    let repetitions = root.read(Keys.repetitions)
    let summary = root.read(Keys.summary)
    let significance = root.read(Keys.significance)
    let confidence = root.read(Keys.confidence)
    let seed = root.read(Keys.seed)
    let timeBox = root.read(Keys.timeBox)
    let rules = root.tables(Keys.rules).compactMap(decodeRule)
    root.finish()
    guard collector.faults.isEmpty, let benchmarks, let paired, let metrics, let tolerance, let blocks,
      let rounds, let summary, let significance, let confidence, let seed
    else { return nil }
    var file = GateFile(
      benchmarks: benchmarks, paired: paired, metrics: metrics, tolerance: tolerance, blocks: blocks,
      rounds: rounds, repetitions: repetitions, summary: summary, significance: significance,
      confidence: confidence,
      seed: seed, timeBox: timeBox)
    file.rules = rules
    return file
  }

  private func decodeRule(_ table: TableDecoder) -> GateFile.Rule? {
    typealias Keys = KeyReference.GateRules
    var table = table
    let benchmarks = table.read(Keys.benchmarks)
    let cost = table.read(Keys.cost)
    let tolerance = table.read(Keys.tolerance)
    let isIgnored = table.read(Keys.ignore)
    if isIgnored == false, !table.has(Keys.tolerance.name) {
      table.noteMissing(Keys.tolerance.name, expectation: Keys.tolerance.rule.expectation)
    }
    if isIgnored == true, table.has(Keys.tolerance.name) {
      table.report(.conflict("what is ignored has no tolerance"), at: Keys.tolerance.name)
    }
    table.finish()
    guard let benchmarks, let cost, let isIgnored else { return nil }
    return GateFile.Rule(benchmarks: benchmarks, cost: cost, tolerance: isIgnored ? nil : tolerance)
  }
}
