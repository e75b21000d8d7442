import Foundation
import Probe
import Results

/// Makes the runs of batches, each in a process of its own, several at a time.
///
/// A process per run means that a crash loses one run, and that figures of memory are the run's own.
public struct BatchExecutor {
  private let plans: [BatchPlan]
  private let jobs: Int
  private let report: (BatchEvent) -> Void
  private let ended = DispatchSemaphore(value: 0)

  /// An executor; `jobs` nil runs as many at a time as there are processors.
  public init(_ plans: [BatchPlan], jobs: Int?, report: @escaping (BatchEvent) -> Void) throws(LabError) {
    for (position, plan) in plans.enumerated() {
      if let other = plans[..<position].first(where: { $0.folder == plan.folder }) {
        let paths = [other, plan].map { $0.runs[0].plan.scenario.path }
        throw .sameName(plan.scenarioName, paths: paths)
      }
    }
    self.plans = plans
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.report = report
  }

  /// Makes what an earlier batch has not made, then writes the tables.
  ///
  /// - Throws: `LabError.interrupted` when the user stopped it; what is finished stays.
  public func execute() throws(LabError) -> BatchReport {
    let runs = plans.flatMap(\.runs)
    for plan in plans { try ResultFolder.make(plan.folder) }
    var finished = FinishedRuns()
    let missing = runs.filter { finished.outcome(of: $0.plan) == nil }
    // A batch that was killed has left its children's logs behind.
    for run in runs { ChildRun.removeLog(of: run.plan) }
    report(.began(total: runs.count, alreadyDone: runs.count - missing.count))
    let failures = try make(missing)
    for plan in plans { try BatchTableWriter.write(plan) }
    return BatchReport(
      finishedCount: missing.count - failures.count, resumedCount: runs.count - missing.count,
      failures: failures, tablePaths: plans.map(\.tablePath))
  }

  /// Makes runs and returns the labels of those that failed, in the order of the plan.
  private func make(_ runs: [BatchPlan.Run]) throws(LabError) -> [String] {
    var waiting = runs[...]
    var children: [ChildRun] = []
    var failures: [String] = []
    while !waiting.isEmpty || !children.isEmpty {
      if InterruptFlag.isRaised {
        for child in children { child.interrupt() }
        for child in children { child.awaitEnd() }
        throw .interrupted
      }
      while children.count < jobs, let next = waiting.popFirst() {
        children.append(try ChildRun(next, ended: ended, environment: threads(amongRuns: runs.count)))
      }
      _ = ended.wait(timeout: .now() + .milliseconds(50))
      report(.tick)
      failures += reap(&children)
    }
    return runs.map(\.label).filter(failures.contains)
  }

  /// Divides the processors among the runs at work, for searches in them; they find the same with any number.
  private func threads(amongRuns count: Int) -> [String: String?] {
    let share = ProcessInfo.processInfo.activeProcessorCount / min(jobs, count)
    return [ScenarioSearch.threadsVariable: String(max(1, share))]
  }

  private func reap(_ children: inout [ChildRun]) -> [String] {
    var failures: [String] = []
    children.removeAll { child in
      guard !child.isRunning else { return false }
      if let message = child.failure() {
        failures.append(child.run.label)
        report(.failed(label: child.run.label, message: message))
      } else {
        report(.finished(label: child.run.label, seconds: child.elapsedSeconds))
      }
      return true
    }
    return failures
  }
}
