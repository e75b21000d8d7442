internal import Lab
internal import Regression
internal import Simulation

/// The arguments of `gate`.
struct GateOptions: Equatable, Sendable {
  /// Empty where something is only recorded.
  let base: String

  /// Nil for this very program.
  let candidate: String?

  /// The configuration; nil for `apiary-gate.toml` where there is one.
  let config: String?

  /// What takes the place of the configuration's patterns; empty for those.
  let benchmarks: [String]

  /// Whether only behaviour and exact counters are compared.
  let isExact: Bool

  /// Whether an improvement has an exit code of its own.
  let reportsImprovement: Bool
  let blocks: Int?
  let timeBox: SimulationDuration?
  let injection: Injection?

  /// How many gates of the base against itself are to be made; nil for an ordinary gate.
  let selfTests: Int?

  /// Where to write what the candidate computes and counts, in place of judging it; nil for judging.
  let record: String?
  let reports: [GateReportFile]
  let annotates: Bool
  let format: OutputFormat
  let isQuiet: Bool

  /// The options that decide what is judged and how, but for the benchmarks: for the commands in reports.
  let arguments: [String]

  init(_ parsed: ParsedCommand) throws(UsageError) {
    record = try parsed.text(.record)
    base = try Self.base(parsed)
    candidate = try parsed.text(.candidate)
    config = try parsed.text(.config)
    benchmarks = try parsed.texts(.benchmark)
    isExact = parsed.has(.exactOnly)
    reportsImprovement = parsed.has(.improvement)
    blocks = try parsed.number(.blocks, in: 2...500)
    timeBox = try parsed.duration(.gateTimeBox)
    injection = try Self.injection(parsed)
    selfTests = try parsed.number(.selfTest, in: 1...10_000)
    reports = try Self.reports(parsed)
    annotates = parsed.has(.annotations)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
    arguments = try Self.judgingArguments(parsed)
    if selfTests != nil, candidate != nil || injection != nil || isExact || !reports.isEmpty {
      throw .combination("--self-test compares the base with itself; it takes no candidate, fault or report")
    }
  }

  /// The base, which there has to be for everything but a record.
  private static func base(_ parsed: ParsedCommand) throws(UsageError) -> String {
    let base = try parsed.text(.base)
    guard parsed.has(.record) else {
      if let base { return base }
      throw .combination("gate needs --base: a revision, a folder, a program or a recorded measurement")
    }
    let ofJudging: [OptionDescription] = [
      .base, .exactOnly, .improvement, .blocks, .gateTimeBox, .inject, .selfTest, .report, .annotations,
    ]
    if let option = ofJudging.first(where: parsed.has) {
      throw .combination("--record judges nothing; it does not go with --\(option.name)")
    }
    return ""
  }

  private static func judgingArguments(_ parsed: ParsedCommand) throws(UsageError) -> [String] {
    var arguments: [String] = []
    for option in [OptionDescription.base, .candidate, .config, .inject, .blocks] {
      if let value = try parsed.text(option) { arguments += ["--" + option.name, value] }
    }
    return arguments + (parsed.has(.exactOnly) ? ["--" + OptionDescription.exactOnly.name] : [])
  }

  private static func reports(_ parsed: ParsedCommand) throws(UsageError) -> [GateReportFile] {
    var reports: [GateReportFile] = []
    for path in try parsed.texts(.report) {
      guard let file = GateReportFile(path) else {
        let known = GateReportFile.Form.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
        throw .invalidValue(
          name: "--report", value: path, allowed: "a file name that ends in one of \(known)", nearest: nil)
      }
      reports.append(file)
    }
    return reports
  }

  /// A fault as `slowdown=0.1`, `allocations=1` or `digest`, perhaps with `@PATTERN`.
  private static func injection(_ parsed: ParsedCommand) throws(UsageError) -> Injection? {
    guard let text = try parsed.text(.inject) else { return nil }
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    let words = (parts.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
    let pattern = parts.count == 2 ? parts[1] : "*"
    let number = words.count == 2 ? words[1] : nil
    switch (words.first, number) {
    case ("slowdown", let share?):
      if let share = Double(share), (-0.9...9).contains(share) {
        return Injection(.slowdown(share), in: pattern)
      }
    case ("allocations", let count?):
      if let count = Int64(count), (-1_000_000_000...1_000_000_000).contains(count) {
        return Injection(.allocations(count), in: pattern)
      }
    case ("digest", nil): return Injection(.digest, in: pattern)
    default: break
    }
    throw .invalidValue(
      name: "--inject", value: text,
      allowed: "slowdown=SHARE, allocations=N or digest, with @PATTERN for some benchmarks", nearest: nil)
  }
}
