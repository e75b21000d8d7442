internal import Lab
internal import Probe

extension SoakOptions {
  /// Makes the run many times in this process and says whether the heap grows; exit code 1 where it does.
  func execute(_ laboratory: Laboratory) throws(LabError) -> Int32 {
    _ = InterruptFlag.install()
    let document = try Laboratory.document(scenario)
    let decoded = try laboratory.scenario(document, variant: variant, overrides: settings.map(\.override))
    let plan = RunPlan(scenario: decoded, seed: seed ?? decoded.seed, folder: ".")
    let soak = try Soak(plan, policies: laboratory.policies, repetitions: repetitions)
    let report = try run(soak)
    if format == .json {
      Console.answer(json: SoakAnswer(plan, report))
    } else {
      printTable(report)
    }
    return (report.grows ? ExitStatus.runFailed : .success).rawValue
  }

  private func run(_ soak: Soak) throws(LabError) -> SoakReport {
    do {
      return try soak.execute { done in
        if !isQuiet && (done == repetitions || done % 10 == 0) { Console.remark("\(done) of \(repetitions)") }
      }
    } catch let error as LabError {
      throw error
    } catch {
      throw .unsuitable(path: scenario, reason: String(describing: error))
    }
  }

  private func printTable(_ report: SoakReport) {
    var table = TerminalTable(["repetition", "live bytes", "resident MB"])
    for (index, (live, resident)) in zip(report.liveBytes, report.residentBytes).enumerated() {
      table.add([
        String(index + 1), NumberWords.grouped(live),
        NumberWords.significant((Double(resident) / 1e5).rounded() / 10),
      ])
    }
    Console.answer(table, as: format)
    guard let fit = report.fit, let interval = report.slopeInterval else { return }
    let words = [fit.slope, interval.low, interval.high].map(NumberWords.significant)
    Console.answer(
      "\nafter the first \(report.warmUps): \(words[0]) bytes a repetition (\(words[1]) to \(words[2]), "
        + "\(NumberWords.significant(SoakReport.confidence * 100)) %): "
        + (report.grows ? "it grows\n" : "no growth shown\n"))
  }
}

/// The answer of `soak` as JSON.
private struct SoakAnswer: Encodable {
  let scenario: String
  let variant: String
  let seed: UInt64
  let liveBytes: [Int]
  let residentBytes: [Int]
  let warmUps: Int
  let bytesPerRepetition: JSONNumber
  let low: JSONNumber
  let high: JSONNumber
  let confidence: JSONNumber
  let grows: Bool

  enum CodingKeys: String, CodingKey {
    case scenario, variant, seed, low, high, confidence, grows
    case liveBytes = "live_bytes"
    case residentBytes = "resident_bytes"
    case warmUps = "warm_ups"
    case bytesPerRepetition = "bytes_per_repetition"
  }

  init(_ plan: RunPlan, _ report: SoakReport) {
    scenario = plan.scenario.name
    variant = plan.scenario.variant
    seed = plan.seed
    liveBytes = report.liveBytes
    residentBytes = report.residentBytes
    warmUps = report.warmUps
    bytesPerRepetition = JSONNumber(report.fit?.slope ?? .nan)
    low = JSONNumber(report.slopeInterval?.low ?? .nan)
    high = JSONNumber(report.slopeInterval?.high ?? .nan)
    confidence = JSONNumber(SoakReport.confidence)
    grows = report.grows
  }
}
