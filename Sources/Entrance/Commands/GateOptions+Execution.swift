import Foundation
internal import Lab
internal import Probe
internal import Regression
internal import Scenarios

extension GateOptions {
  private static let usualConfig = "apiary-gate.toml"

  /// Judges the candidate, reports, and returns the exit code.
  func execute() throws(LabError) -> Int32 {
    InterruptFlag.install()
    if let record { return try write(to: record) }
    if let selfTests { return try executeSelfTest(selfTests) }
    let report = GateReport(try request().judge(), arguments: arguments)
    for file in reports {
      let isWritten = try file.write(report)
      if !isQuiet {
        Console.remark(isWritten ? "wrote \(file.path)" : "nothing to draw for \(file.path)")
      }
    }
    if !isQuiet { show(report) }
    if annotates { Console.answer(report.annotations) }
    return exitStatus(of: report.verdict.conclusion).rawValue
  }

  /// What the gate is asked for.
  func request() throws(LabError) -> GateRequest {
    var file = try configuration()
    // What is asked for by name is asked for as a whole.
    if !benchmarks.isEmpty { (file.benchmarks, file.paired) = (benchmarks, []) }
    if let blocks { file.blocks = blocks }
    if let timeBox { file.timeBox = timeBox }
    var request = GateRequest(base: base, candidate: candidate, file: file)
    request.isExact = isExact
    request.injection = injection
    let progress = GateProgress()
    if !isQuiet { request.announce = { progress.announce($0) } }
    return request
  }

  /// Writes what the candidate computes and counts.
  private func write(to path: String) throws(LabError) -> Int32 {
    let record = try request().candidateRecord()
    do { try Data(record.json.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
      throw .results(.writeFailed(path: path, operation: "write", cause: error.localizedDescription))
    }
    if !isQuiet { Console.remark("wrote \(path)") }
    return ExitStatus.success.rawValue
  }

  private func configuration() throws(LabError) -> GateFile {
    let path = config ?? Self.usualConfig
    do throws(ScenarioError) {
      if config == nil, !FileManager.default.fileExists(atPath: path) {
        return try GateFile(text: "", path: path)
      }
      return try GateFile(path: path)
    } catch {
      throw .scenario(error)
    }
  }

  private func exitStatus(of conclusion: GateVerdict.Conclusion) -> ExitStatus {
    switch conclusion {
    case .noBaseline: .noBaseline
    case .behaviourChanged: .behaviourChanged
    case .regression: .regression
    case .inconclusive: .inconclusive
    case .improved: reportsImprovement ? .improved : .success
    case .pass: .success
    }
  }

  private func show(_ report: GateReport) {
    switch format {
    case .json: Console.answer(report.json)
    case .markdown: Console.answer(report.markdown)
    case .text: showText(report)
    }
  }

  private func showText(_ report: GateReport) {
    let found = report.verdict.checks.filter { $0.status != .passed || $0.tier == .paired }
    if !found.isEmpty {
      var table = TerminalTable(["status", "tier", "subject", "what", "seen"])
      for check in found {
        table.add([check.status.rawValue, check.tier.rawValue, check.subject, check.what, check.message])
      }
      Console.answer(table, as: .text)
    }
    for note in report.verdict.exact.notes { Console.answer("note: \(note)\n") }
    let failed = report.verdict.checks.filter { $0.status == .failed }.map(\.subject)
    var seen: Set<String> = []
    for subject in failed where seen.insert(subject).inserted {
      guard report.verdict.base.benchmark(subject) != nil else { continue }
      Console.answer("again: \(report.command(for: subject))\n")
    }
    Console.answer("\(report.headline)\n\(report.explanation)\n")
  }
}
