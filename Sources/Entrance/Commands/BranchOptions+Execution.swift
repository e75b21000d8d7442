internal import Lab
internal import Probe
internal import Results

extension BranchOptions {
  /// Makes the branches that are missing, writes their table, compares them, and returns the exit code.
  func execute(_ laboratory: Laboratory) throws(LabError) -> Int32 {
    _ = InterruptFlag.install()
    let plan = try BatchPlan(
      branching: Checkpoint(path: checkpoint, laboratory: laboratory), variants: variants, seeds: seeds,
      output: output)
    let progress = BatchProgress(isQuiet: isQuiet)
    defer { progress.close() }
    let report = try BatchExecutor([plan], jobs: jobs) { progress.show($0) }.execute()
    progress.close()
    if !isQuiet { Console.remark("wrote \(plan.tablePath)") }
    if !report.failures.isEmpty {
      let noun = report.failures.count == 1 ? "branch" : "branches"
      Console.error("\(report.failures.count) \(noun) failed: " + report.failures.joined(separator: ", "))
      return ExitStatus.runFailed.rawValue
    }
    if draw.isWanted {
      for image in try draw.charts(of: plan.tablePath) where !isQuiet { Console.remark("wrote \(image)") }
    }
    try compare(plan.tablePath)
    return ExitStatus.success.rawValue
  }

  /// A single future has nothing to be compared with.
  private func compare(_ path: String) throws(LabError) {
    let (table, _) = try ResultPath.batchTable(path)
    guard Set(table.variants).count > 1 || baseline != nil else {
      if !isQuiet { Console.remark("one variant alone: there is nothing to compare it with") }
      return
    }
    let comparison = try Comparison(table, path: path, baseline: baseline)
    guard !isQuiet else { return }
    comparison.show(format, advice: "Give two seeds or more.")
  }
}
