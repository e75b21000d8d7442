import Foundation

extension GateReport {
  /// The report as JSON, keys in alphabetical order; a number that is not finite is null.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Strings, integers and finite numbers always encode.
    let data = (try? encoder.encode(Document(self))) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The JSON form of a report.
private struct Document: Encodable {
  struct Check: Encodable {
    let tier: String
    let subject: String
    let what: String
    let status: String
    let message: String
    let command: String?
  }

  struct Cost: Encodable {
    let benchmark: String
    let metric: String
    let subsystem: String
    let unit: String
    let ratio: Double?
    let low: Double?
    let high: Double?
    let confidence: Double
    let pValue: Double
    let tolerance: Double
    let noiseFloor: Double?
    let smallestVisible: Double?
    let imaginedGates: Int
    let imaginedFalseAlarms: Int
    let imaginedFound: [String: Int]
    let blocks: Int
    let rounds: Int
    let outcome: String
  }

  let schema = "apiary-gate"
  let schemaVersion = 1
  let conclusion: String
  let baseRevision: String
  let candidateRevision: String
  let host: String
  let checks: [Check]
  let costs: [Cost]
  let notes: [String]

  init(_ report: GateReport) {
    let verdict = report.verdict
    conclusion = verdict.conclusion.rawValue
    baseRevision = verdict.base.revision
    candidateRevision = verdict.candidate.revision
    host = verdict.candidate.host
    notes = verdict.exact.notes
    checks = verdict.checks.map { check in
      Check(
        tier: check.tier.rawValue, subject: check.subject, what: check.what, status: check.status.rawValue,
        message: check.message, command: check.status == .failed ? report.command(for: check) : nil)
    }
    costs = verdict.costs.map(Cost.init)
  }
}

extension Document.Cost {
  init(_ cost: CostComparison) {
    benchmark = cost.benchmark
    metric = cost.metric
    subsystem = cost.subsystem
    unit = cost.unit
    ratio = cost.ratio.finite
    low = cost.interval.low.finite
    high = cost.interval.high.finite
    confidence = cost.interval.confidence
    pValue = cost.pValue
    tolerance = cost.tolerance
    noiseFloor = cost.calibration.noiseFloor.finite
    smallestVisible = cost.calibration.smallestVisible.finite
    imaginedGates = cost.calibration.gates
    imaginedFalseAlarms = cost.calibration.falseAlarms
    imaginedFound = Dictionary(
      uniqueKeysWithValues: zip(Calibration.slowdowns, cost.calibration.found).map {
        (PercentText.text($0).replacing(" ", with: ""), $1)
      })
    blocks = cost.blocks
    rounds = cost.rounds
    outcome = cost.conclusion
  }
}

extension Double {
  /// The number, or nil where it is not finite.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
