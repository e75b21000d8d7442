import Foundation
import Probe
public import Scheduling

/// Makes a run again and again in one process, and looks at what is left on the heap each time.
public struct Soak {
  private let body: () throws -> Void
  private let repetitions: Int

  /// A soak of a run, whose files go to a temporary folder.
  public init(_ plan: RunPlan, policies: PolicyRegistry, repetitions: Int) throws(LabError) {
    let folder = try TemporaryFolder()
    let plan = RunPlan(
      scenario: plan.scenario, seed: plan.seed, folder: folder.path, stem: "soak", queue: plan.queue)
    self.init(repetitions: repetitions) {
      defer { withExtendedLifetime(folder) {} }
      var executor = RunExecutor(plan, policies: policies)
      _ = try executor.execute()
    }
  }

  /// A soak of anything.
  init(repetitions: Int, _ body: @escaping () throws -> Void) {
    self.repetitions = repetitions
    self.body = body
  }

  /// Runs all repetitions; `progress` is told after each how many are done.
  /// - Throws: what a run throws; `LabError.unsuitable` in a build that does not count allocations.
  public func execute(progress: (Int) -> Void) throws -> SoakReport {
    guard Probe.countsAllocations else {
      throw LabError.unsuitable(path: "soak", reason: "this build does not count allocations")
    }
    // Made beforehand, so that what is kept of the readings is no growth.
    var live = [Int](repeating: 0, count: repetitions)
    var resident = live
    for repetition in 0..<repetitions {
      try once(body)
      live[repetition] = Probe.liveBytes
      resident[repetition] = Probe.sample().residentBytes
      progress(repetition + 1)
    }
    return SoakReport(liveBytes: live, residentBytes: resident)
  }

  /// A frame of its own, so that nothing of a repetition outlives it.
  @inline(never)
  private func once(_ body: () throws -> Void) throws { try body() }
}
