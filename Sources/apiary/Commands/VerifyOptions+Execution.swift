internal import Lab
internal import Probe
internal import Scenarios

extension VerifyOptions {
  /// Runs the scenario several times, says what differs, and returns the exit code.
  func execute() throws(LabError) -> Int32 {
    _ = InterruptFlag.install()
    let overrides = settings.map(\.override)
    let decoded = try Laboratory.scenario(
      Laboratory.document(scenario), variant: variant, overrides: overrides)
    let report = try Verification(decoded, seed: seed ?? decoded.seed, overrides: overrides).execute()
    if !isQuiet {
      if format == .json { Console.answer(json: VerifyAnswer(report)) } else { show(report) }
    }
    return (report.agrees ? ExitStatus.success : .behaviourChanged).rawValue
  }

  private func show(_ report: VerificationReport) {
    var table = TerminalTable(["run", "event queue", "fingerprint", "outcome"])
    for run in report.runs {
      let words = run.comparison.firstByte.map { "differs from byte \($0) on" } ?? "every byte agrees"
      table.add([run.name, run.queue.rawValue, run.fingerprint, run.name == "first" ? "" : words])
    }
    Console.answer(
      "\(report.scenario), variant \(report.variant), seed \(report.seed): "
        + (report.agrees ? "every run gives the same bytes" : "the runs differ") + "\n\n")
    Console.answer(table, as: format)
    guard let run = report.differing else { return }
    Console.answer("\n")
    Console.answer(TerminalTable(run.comparison.differences, names: ("first", run.name)), as: format)
    show(report.divergence, run.name)
  }

  private func show(_ divergence: Divergence?, _ name: String) {
    guard let divergence else {
      Console.answer("\nMade again to log their events, the two runs handled the same ones.\n")
      return
    }
    Console.answer(
      "\nMade again to log their events, the two runs part at event "
        + "\(NumberWords.grouped(divergence.index)), counted from 0:\n\n")
    var table = TerminalTable(["event", "run", "time (s)", "kind", "task"])
    let start = divergence.index - divergence.before.count
    for (offset, event) in divergence.before.enumerated() {
      table.add([String(start + offset), "both"] + Self.cells(event))
    }
    table.add([String(divergence.index), "first"] + Self.cells(divergence.first))
    table.add([String(divergence.index), name] + Self.cells(divergence.second))
    Console.answer(table, as: format)
  }

  private static func cells(_ event: LoggedEvent?) -> [String] {
    guard let event else { return ["-", "ended", "-"] }
    return [event.secondsText, event.kind, event.subject.map(String.init) ?? "-"]
  }
}

/// The answer of `verify` as JSON.
private struct VerifyAnswer: Encodable {
  struct Run: Encodable {
    let name: String
    let queue: String
    let fingerprint: String
    let agrees: Bool
    let differences: [DifferenceAnswer]
  }

  struct Event: Encodable {
    let time: String
    let kind: String
    /// The task's number in order of submission; null where the event is about none.
    let task: UInt32?

    init(_ event: LoggedEvent) {
      time = event.secondsText
      kind = event.kind
      task = event.subject
    }
  }

  struct Parting: Encodable {
    let event: Int
    let before: [Event]
    /// Null where the run had ended.
    let first: Event?
    let second: Event?
  }

  let scenario: String
  let variant: String
  let seed: UInt64
  let agrees: Bool
  let runs: [Run]
  let divergence: Parting?

  init(_ report: VerificationReport) {
    scenario = report.scenario
    variant = report.variant
    seed = report.seed
    agrees = report.agrees
    runs = report.runs.map {
      Run(
        name: $0.name, queue: $0.queue.rawValue, fingerprint: $0.fingerprint, agrees: $0.comparison.agrees,
        differences: $0.comparison.differences.map(DifferenceAnswer.init))
    }
    divergence = report.divergence.map {
      Parting(
        event: $0.index, before: $0.before.map(Event.init), first: $0.first.map(Event.init),
        second: $0.second.map(Event.init))
    }
  }
}
