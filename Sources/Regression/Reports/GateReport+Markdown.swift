extension GateReport {
  /// The report in Markdown, for a pull request.
  public var markdown: String {
    var lines = [
      "## Regression gate: \(Self.cell(verdict.conclusion.rawValue))", "",
      "Base `\(verdict.base.revision)`, candidate `\(verdict.candidate.revision)`; \(headline).", "",
    ]
    lines += findings
    if !verdict.costs.isEmpty { lines += table }
    lines += verdict.exact.notes.map { "- \(Self.cell($0))" }
    return (lines + [explanation, ""]).joined(separator: "\n")
  }

  private var findings: [String] {
    let found = verdict.checks.filter { $0.status != .passed }
    guard !found.isEmpty else { return [] }
    var lines = ["| tier | subject | what | status | seen |", "| --- | --- | --- | --- | --- |"]
    for check in found {
      let cells = [check.tier.rawValue, check.subject, check.what, check.status.rawValue, check.message]
      lines.append("| " + cells.map(Self.cell).joined(separator: " | ") + " |")
    }
    let commands = found.filter { $0.status == .failed }.compactMap { command(for: $0) }
    if !commands.isEmpty {
      lines += ["", "To see it again:", "", "```sh"] + commands.uniqueInOrder + ["```"]
    }
    return lines + [""]
  }

  private var table: [String] {
    let confidence = verdict.costs.first?.confidence ?? ""
    var lines = [
      "<details><summary>All paired comparisons</summary>", "",
      "| benchmark | metric | candidate / base | \(confidence) interval | noise floor | smallest visible | outcome |",
      "| --- | --- | ---: | --- | ---: | ---: | --- |",
    ]
    for cost in verdict.costs {
      let ends = [cost.interval.low, cost.interval.high].map { PercentText.text($0 - 1, signed: true) }
      let cells = [
        cost.benchmark, cost.metric, PercentText.text(cost.ratio - 1, signed: true),
        ends.joined(separator: " … "), PercentText.text(cost.calibration.noiseFloor),
        PercentText.text(cost.calibration.smallestVisible), cost.conclusion,
      ]
      lines.append("| " + cells.map(Self.cell).joined(separator: " | ") + " |")
    }
    return lines + ["", "</details>", ""]
  }

  private static func cell(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("|", with: "\\|")
  }
}

extension [String] {
  /// The elements without those that came before.
  var uniqueInOrder: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
