internal import Lab
internal import Probe
internal import Scenarios

extension RunOptions {
  /// Runs the scenario, writes its files and prints its summary.
  func execute(_ laboratory: Laboratory) throws(LabError) {
    _ = InterruptFlag.install()
    Laboratory.followBatch()
    let document = try Laboratory.document(scenario)
    let decoded = try laboratory.scenario(document, variant: variant, overrides: settings.map(\.override))
    let plan = RunPlan(
      scenario: decoded, seed: seed ?? decoded.seed, folder: output, stem: stem, queue: queue,
      eventLog: Laboratory.eventLog)
    var executor = RunExecutor(plan, policies: laboratory.policies)
    let report = try executor.execute()
    let images = draw.isWanted ? try draw.charts(of: report.outcomePath) : []
    guard !isQuiet else { return }
    switch format {
    case .json: Console.answer(json: RunAnswer(plan, report, images))
    case .text, .markdown: printTables(plan, report, images)
    }
  }

  private func printTables(_ plan: RunPlan, _ report: RunReport, _ images: [String]) {
    var table = TerminalTable(["metric", "value", "unit"])
    for value in report.summary {
      table.add([value.metric.name, NumberWords.significant(value.value), value.metric.unit])
    }
    Console.answer(table, as: format)
    let cost = report.performance
    let rate = NumberWords.significant((cost.eventsPerSecond / 1e4).rounded() / 100)
    Console.remark(
      "\(plan.scenario.name), variant \(plan.scenario.variant), policy \(plan.scenario.policy), "
        + "seed \(plan.seed): \(NumberWords.grouped(Int(cost.events))) events in "
        + "\(NumberWords.significant((cost.wallSeconds * 1000).rounded() / 1000)) s "
        + "(\(rate) million a second while simulating), "
        + "\(NumberWords.significant((cost.peakResidentBytes / 1e6).rounded())) MB at most")
    for file in [report.outcomePath, report.performancePath] + images { Console.remark("wrote \(file)") }
  }
}

/// The answer of `run` as JSON.
private struct RunAnswer: Encodable {
  let scenario: String
  let variant: String
  let policy: String
  let seed: UInt64
  let fingerprint: String
  let outcome: String
  let performance: String
  let charts: [String]
  let summary: [String: JSONNumber]
  let wallSeconds: JSONNumber
  let peakResidentBytes: JSONNumber

  init(_ plan: RunPlan, _ report: RunReport, _ images: [String]) {
    scenario = plan.scenario.name
    variant = plan.scenario.variant
    policy = plan.scenario.policy
    seed = plan.seed
    fingerprint = report.fingerprint
    outcome = report.outcomePath
    performance = report.performancePath
    charts = images
    summary = Dictionary(
      uniqueKeysWithValues: report.summary.map { ($0.metric.name, JSONNumber($0.value)) })
    wallSeconds = JSONNumber(report.performance.wallSeconds)
    peakResidentBytes = JSONNumber(report.performance.peakResidentBytes)
  }
}
