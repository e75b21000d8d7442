internal import Lab
internal import Probe
internal import Scenarios
internal import Simulation

extension VerifyOptions {
  /// Runs the scenario several times, says what differs, and returns the exit code.
  func execute(_ laboratory: Laboratory) throws(LabError) -> Int32 {
    _ = InterruptFlag.install()
    let overrides = settings.map(\.override)
    let decoded = try laboratory.scenario(
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
    show(report.parting, run.name)
  }

  private func show(_ parting: Parting?, _ name: String) {
    switch parting {
    case nil: break
    case .columnsOnly:
      Console.answer("\nBoth runs handled the same events; only what the file holds of them differs.\n")
    case .notRepeated:
      Console.answer("\nMade again to log their events, the two runs handled the same ones.\n")
    case .events(let divergence, let interval):
      Console.answer("\n" + Self.sentence(divergence, interval) + "\n\n")
      show(divergence, name)
    }
  }

  private static func sentence(_ divergence: Divergence, _ interval: Range<Int>) -> String {
    let (start, end) = (NumberWords.grouped(interval.lowerBound), NumberWords.grouped(interval.upperBound))
    return "Made again to log their events, the two runs part at event "
      + "\(NumberWords.grouped(divergence.index)), counted from 0. By their fingerprints they agree up to event "
      + start + (interval.upperBound == .max ? "." : " and no longer at event \(end).")
  }

  private func show(_ divergence: Divergence, _ name: String) {
    var table = TerminalTable(["event", "run", "time (s)", "kind", "task", "numbers drawn"])
    let start = divergence.index - divergence.before.count
    for (offset, pair) in (divergence.before + [divergence.parting]).enumerated() {
      let place = String(start + offset)
      if pair.first == pair.second {
        table.add([place, "both"] + Self.cells(pair.first))
      } else {
        table.add([place, "first"] + Self.cells(pair.first))
        table.add([place, name] + Self.cells(pair.second))
      }
    }
    Console.answer(table, as: format)
  }

  private static func cells(_ event: LoggedEvent?) -> [String] {
    guard let event else { return ["-", "ended", "-", "-"] }
    let draws = event.draws.map(StreamWords.text).joined(separator: "; ")
    return [
      event.secondsText, event.kind, event.subject.map(String.init) ?? "-", draws.isEmpty ? "none" : draws,
    ]
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
    let draws: [Draw]

    init(_ event: LoggedEvent) {
      time = event.secondsText
      kind = event.kind
      task = event.subject
      draws = event.draws.map(Draw.init)
    }
  }

  /// How many numbers were drawn from a random stream.
  struct Draw: Encodable {
    let component: String
    let entity: UInt32
    let purpose: String
    let count: UInt64

    init(_ draw: StreamDraw) {
      component = StreamWords.component(draw.key)
      entity = draw.key.entity
      purpose = StreamWords.purpose(draw.key)
      count = draw.count
    }
  }

  struct Pair: Encodable {
    /// Null where the run had ended.
    let first: Event?
    let second: Event?

    init(_ pair: Divergence.Pair) {
      first = pair.first.map(Event.init)
      second = pair.second.map(Event.init)
    }
  }

  struct Place: Encodable {
    let event: Int
    let agreeUpTo: Int
    let before: [Pair]
    let first: Event?
    let second: Event?

    init(_ divergence: Divergence, _ interval: Range<Int>) {
      event = divergence.index
      agreeUpTo = interval.lowerBound
      before = divergence.before.map(Pair.init)
      first = divergence.parting.first.map(Event.init)
      second = divergence.parting.second.map(Event.init)
    }
  }

  let scenario: String
  let variant: String
  let seed: UInt64
  let agrees: Bool
  let runs: [Run]
  /// Null where all agree.
  let eventsAgree: Bool?
  /// Null where the events agree, or agreed when the runs were made again.
  let divergence: Place?

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
    if case .events(let divergence, let interval)? = report.parting {
      self.divergence = Place(divergence, interval)
    } else {
      divergence = nil
    }
    eventsAgree = report.parting.map { if case .columnsOnly = $0 { true } else { false } }
  }
}
