internal import Lab
internal import Probe
internal import Results
internal import Scenarios

extension RunOptions {
  /// Runs the scenario, writes its files and prints its summary.
  func execute(_ laboratory: Laboratory) throws(LabError) {
    _ = InterruptFlag.install()
    Laboratory.followBatch()
    let plan = try plan(laboratory)
    var executor = RunExecutor(plan, policies: laboratory.policies)
    let report = try executor.execute()
    let images = draw.isWanted ? try draw.charts(of: report.outcomePath) : []
    guard !isQuiet else { return }
    switch format {
    case .json: Console.answer(json: RunAnswer(plan, report, images))
    case .text, .markdown: printTables(plan, report, images)
    }
  }

  private func plan(_ laboratory: Laboratory) throws(LabError) -> RunPlan {
    let checkpoints = checkpointEvery.map { CheckpointPlan(interval: $0, isKept: keepsCheckpoint) }
    if let resume { return try plan(resuming: Checkpoint(path: resume, laboratory: laboratory), checkpoints) }
    let document = try Laboratory.document(scenario ?? "")
    let decoded = try laboratory.scenario(document, variant: variant, overrides: settings.map(\.override))
    return RunPlan(
      scenario: decoded, seed: seed ?? decoded.seed, folder: output ?? "results", stem: stem, queue: queue,
      eventLog: Laboratory.eventLog, checkpoints: checkpoints, isProfiled: isProfiled)
  }

  private func plan(
    resuming checkpoint: Checkpoint, _ checkpoints: CheckpointPlan?
  ) throws(LabError) -> RunPlan {
    if let scenario { try checkpoint.check(against: scenario) }
    let again = CheckpointPlan(interval: checkpoint.identity.interval, isKept: keepsCheckpoint)
    return try checkpoint.plan(
      variant: variant, seed: seed, folder: output, stem: stem, queue: queue,
      checkpoints: checkpoints ?? again)
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
        + "seed \(plan.seed): \(NumberWords.counted(Int(cost.events), "event")) in "
        + "\(NumberWords.significant((cost.wallSeconds * 1000).rounded() / 1000)) s "
        + "(\(rate) million a second while simulating), "
        + "\(NumberWords.significant((cost.peakResidentBytes / 1e6).rounded())) MB at most")
    remark(report.checkpoints)
    if let profile = cost.profile { remark(profile) }
    for file in [report.outcomePath, report.performancePath] + images { Console.remark("wrote \(file)") }
  }
}

extension RunOptions {
  /// The share of each part in the time that was profiled, the largest first.
  private func remark(_ profile: CostProfile) {
    let shares = profile.parts.map { part in
      (part, profile.cells.filter { $0.part == part }.reduce(0) { $0 + $1.seconds })
    }
    let total = shares.reduce(0) { $0 + $1.1 }
    let words = shares.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.map {
      "\($0.0) \(NumberWords.significant(($0.1 / total * 1000).rounded() / 10)) %"
    }
    Console.remark("profile: " + words.joined(separator: ", "))
  }

  private func remark(_ cost: CheckpointCost) {
    if cost.restoreSeconds > 0 {
      Console.remark("restored in \(Self.milliseconds(cost.restoreSeconds)) ms")
    }
    guard cost.count > 0 else { return }
    Console.remark(
      "\(NumberWords.counted(cost.count, "checkpoint")), the largest "
        + "\(NumberWords.significant(Double(cost.largestBytes) / 1e6)) MB, the slowest "
        + "\(Self.milliseconds(cost.longestSeconds)) ms")
  }

  private static func milliseconds(_ seconds: Double) -> String {
    NumberWords.significant((seconds * 1e5).rounded() / 100)
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
