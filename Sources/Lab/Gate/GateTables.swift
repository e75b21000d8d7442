import Regression
import Results

/// What a gate found as an HDF5 file: a table of all checks and one of the paired comparisons.
struct GateTables {
  private let report: GateReport

  init(_ report: GateReport) { self.report = report }

  private static let checkColumns = [
    ColumnDefinition("tier", .string, longName: "behaviour, exact or paired"),
    ColumnDefinition("subject", .string, longName: "benchmark, or scenario with variant and seed"),
    ColumnDefinition("what", .string, longName: "what was looked at"),
    ColumnDefinition("status", .string, longName: "passed, improved, inconclusive or failed"),
    ColumnDefinition("message", .string, longName: "what was seen"),
  ]

  private static let costColumns = [
    ColumnDefinition("benchmark", .string, longName: "name of the benchmark"),
    ColumnDefinition("metric", .string, longName: "name of the metric"),
    ColumnDefinition("outcome", .string, longName: "what the comparison comes to"),
    ColumnDefinition("ratio", .double, longName: "candidate / base"),
    ColumnDefinition("ratio_low", .double, longName: "lower end of the interval of the ratio"),
    ColumnDefinition("ratio_high", .double, longName: "upper end of the interval of the ratio"),
    ColumnDefinition("p_value", .double, longName: "sign test that the ratio is beyond the tolerance"),
    ColumnDefinition("tolerance", .double, longName: "how much worse it may become, as a share"),
    ColumnDefinition("noise_floor", .double, longName: "apparent change of the program against itself"),
    ColumnDefinition("smallest_visible", .double, longName: "least slowdown that would have been seen"),
    ColumnDefinition("blocks", .int64, longName: "blocks of four processes that were measured"),
    ColumnDefinition("rounds", .int64, longName: "rounds that they came in"),
  ]

  func write(to path: String) throws(LabError) {
    do throws(ResultsError) {
      let writer = try ResultFileWriter(path: path, kind: .gate)
      try writer.setCommonAttributes(title: "Regression gate", softwareVersion: ApiaryVersion.current)
      try writer.setAttribute("conclusion", .string(report.verdict.conclusion.rawValue))
      try writer.setAttribute("base_revision", .string(report.verdict.base.revision))
      try writer.setAttribute("candidate_revision", .string(report.verdict.candidate.revision))
      try writeChecks(writer)
      try writeCosts(writer)
      try writer.commit()
    } catch {
      throw .results(error)
    }
  }

  private func writeChecks(_ writer: ResultFileWriter) throws(ResultsError) {
    let checks = report.verdict.checks
    let axis = ColumnDefinition("check", .int64, longName: "number of the check")
    let table = try writer.addTable(in: "checks", axis: axis, columns: Self.checkColumns)
    try table.append([
      Self.numbers(checks.count), .string(checks.map(\.tier.rawValue)), .string(checks.map(\.subject)),
      .string(checks.map(\.what)), .string(checks.map(\.status.rawValue)), .string(checks.map(\.message)),
    ])
  }

  private func writeCosts(_ writer: ResultFileWriter) throws(ResultsError) {
    let costs = report.verdict.costs
    guard !costs.isEmpty else { return }
    let axis = ColumnDefinition("comparison", .int64, longName: "number of the comparison")
    let table = try writer.addTable(in: "paired", axis: axis, columns: Self.costColumns)
    try table.append([
      Self.numbers(costs.count), .string(costs.map(\.benchmark)), .string(costs.map(\.metric)),
      .string(costs.map(\.conclusion)), .double(costs.map(\.ratio)), .double(costs.map(\.interval.low)),
      .double(costs.map(\.interval.high)), .double(costs.map(\.pValue)), .double(costs.map(\.tolerance)),
      .double(costs.map(\.calibration.noiseFloor)), .double(costs.map(\.calibration.smallestVisible)),
      .int64(costs.map { Int64($0.blocks) }), .int64(costs.map { Int64($0.rounds) }),
    ])
  }

  private static func numbers(_ count: Int) -> ColumnValues { .int64((0..<count).map(Int64.init)) }
}
