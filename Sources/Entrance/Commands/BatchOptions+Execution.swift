internal import Lab
internal import Probe

extension BatchOptions {
  /// Makes the runs that are missing, writes the tables, and returns the exit code.
  func execute(_ laboratory: Laboratory) throws(LabError) -> Int32 {
    _ = InterruptFlag.install()
    var plans: [BatchPlan] = []
    for path in scenarios {
      plans.append(
        try BatchPlan(
          Laboratory.document(path), variants: variants, seed: seed, overrides: settings.map(\.override),
          output: output, laboratory: laboratory))
    }
    let progress = BatchProgress(isQuiet: isQuiet)
    defer { progress.close() }
    let report = try BatchExecutor(plans, jobs: jobs) { progress.show($0) }.execute()
    progress.close()
    for table in report.tablePaths {
      if !isQuiet { Console.remark("wrote \(table)") }
      guard draw.isWanted, report.finishedCount + report.resumedCount > 0 else { continue }
      let images = try draw.charts(of: table)
      if !isQuiet { Console.remark(written: images) }
    }
    if report.failures.isEmpty { return ExitStatus.success.rawValue }
    let noun = report.failures.count == 1 ? "run" : "runs"
    Console.error("\(report.failures.count) \(noun) failed: " + report.failures.joined(separator: ", "))
    return ExitStatus.runFailed.rawValue
  }
}
