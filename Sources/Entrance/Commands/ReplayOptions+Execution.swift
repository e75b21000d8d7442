internal import Lab
internal import Probe

extension ReplayOptions {
  /// Runs the result's scenario again, says what differs, and returns the exit code.
  func execute(_ laboratory: Laboratory) throws(LabError) -> Int32 {
    _ = InterruptFlag.install()
    let report = try Replay(path: result, laboratory: laboratory).execute()
    if !isQuiet {
      if format == .json { Console.answer(json: ReplayAnswer(result, report)) } else { show(report) }
    }
    return (report.comparison.agrees ? ExitStatus.success : .behaviourChanged).rawValue
  }

  private func show(_ report: ReplayReport) {
    let run = "\(report.scenario), variant \(report.variant), seed \(report.seed)"
    if report.storedVersion != ApiaryVersion.current {
      Console.answer(
        "made by version \(report.storedVersion), replayed by version \(ApiaryVersion.current)\n")
    }
    guard let byte = report.comparison.firstByte else {
      Console.answer("\(run): every byte agrees, fingerprint \(report.fingerprint)\n")
      return
    }
    let events =
      report.storedFingerprint == report.fingerprint
      ? "the events agree, fingerprint \(report.fingerprint)"
      : "the events differ: fingerprint \(report.storedFingerprint) became \(report.fingerprint)"
    Console.answer("\(run): the files differ from byte \(byte) on; \(events)\n\n")
    Console.answer(
      TerminalTable(report.comparison.differences, names: ("stored", "replayed")), as: format)
  }
}

/// The answer of `replay` as JSON.
private struct ReplayAnswer: Encodable {
  let result: String
  let scenario: String
  let variant: String
  let seed: UInt64
  let agrees: Bool
  /// Null where every byte agrees.
  let firstDifferingByte: Int?
  let storedVersion: String
  let version: String
  let storedFingerprint: String
  let fingerprint: String
  let differences: [DifferenceAnswer]

  init(_ result: String, _ report: ReplayReport) {
    self.result = result
    scenario = report.scenario
    variant = report.variant
    seed = report.seed
    agrees = report.comparison.agrees
    firstDifferingByte = report.comparison.firstByte
    storedVersion = report.storedVersion
    version = ApiaryVersion.current
    storedFingerprint = report.storedFingerprint
    fingerprint = report.fingerprint
    differences = report.comparison.differences.map(DifferenceAnswer.init)
  }
}
