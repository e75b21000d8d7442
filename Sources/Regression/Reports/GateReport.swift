/// A verdict with the words it was asked for in, so that a report can say how to see it again.
public struct GateReport: Sendable {
  /// The verdict.
  public let verdict: GateVerdict
  /// The options that named the programs and the configuration, such as `--base main`.
  public let arguments: [String]

  /// A report.
  public init(_ verdict: GateVerdict, arguments: [String]) {
    self.verdict = verdict
    self.arguments = arguments
  }

  /// The command that judges one benchmark alone again.
  public func command(for benchmark: String) -> String {
    (["apiary", "gate"] + arguments + ["--benchmark", benchmark]).map(Self.shellWord).joined(separator: " ")
  }

  private static func shellWord(_ word: String) -> String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/=+-:@%~^"
    return !word.isEmpty && word.allSatisfy(plain.contains)
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// The command for a check; nil for a scenario, which no benchmark's name stands for.
  func command(for check: GateCheck) -> String? {
    let isBenchmark = verdict.base.benchmark(check.subject) != nil
    return isBenchmark ? command(for: check.subject) : nil
  }

  /// What the conclusion means, in one line.
  public var headline: String {
    let checks = verdict.checks
    let count = { (status: GateCheck.Status) in checks.count { $0.status == status } }
    let counts =
      "\(CountText.text(checks.count, "check")): \(count(.failed)) failed, \(count(.inconclusive)) inconclusive, "
      + "\(count(.improved)) improved"
    return "\(verdict.conclusion.rawValue) (\(counts))"
  }

  /// What the intervals and the least visible effects are, for the end of a report.
  public var explanation: String {
    guard let cost = verdict.costs.first else { return "Behaviour and exact counters alone were compared." }
    return "Ratios are candidate to base, with \(cost.confidence) intervals from blocks of four processes; "
      + "a regression lies wholly beyond the tolerance and the noise floor, in two rounds."
  }
}
