import Dispatch
import Foundation
import Probe
import Results
public import Scenarios
import Simulation

/// Runs one scenario several times, each in a process of its own, and compares what must be equal.
///
/// Every process has its own seed of hashing and its own layout of addresses, which is what breaks runs that
/// depend on the order of a dictionary or on addresses.
public struct Verification {
  /// Tells a process that makes a run what to log of its events, and where.
  static let logVariable = "APIARY_EVENT_LOG"

  private let scenario: Scenario
  private let seed: UInt64
  private let overrides: [Override]
  private let program: String

  /// A verification of one variant under a seed; `program` is the command to run, this one itself if not given.
  public init(
    _ scenario: Scenario, seed: UInt64, overrides: [Override], program: String = "/proc/self/exe"
  ) {
    self.scenario = scenario
    self.seed = seed
    self.overrides = overrides
    self.program = program
  }

  /// Makes the runs: two on the standard event queue, one on each other, and one that is saved about its middle
  /// and gone on with in another process; the last only where the simulation pauses between its ends, and never
  /// where the policy is a program of its own.
  ///
  /// - Throws: `LabError.failedRun` where a run ends badly; `LabError.interrupted`.
  public func execute() throws(LabError) -> VerificationReport {
    let folder = try TemporaryFolder()
    let others = EventQueueKind.allCases.filter { $0 != .standard }
    let trials =
      [("first", EventQueueKind.standard), ("again", .standard)] + others.map { ($0.rawValue, $0) }
    var runs: [VerificationReport.Run] = []
    let first = plan("first", .standard, folder)
    for (name, queue) in trials {
      let plan = plan(name, queue, folder)
      try make(plan)
      runs.append(
        VerificationReport.Run(
          name: name, queue: queue, fingerprint: try Self.fingerprint(plan.outcomePath),
          comparison: try OutcomeComparison(first.outcomePath, plan.outcomePath)))
    }
    if let resumed = try resumedRun(first, folder) { runs.append(resumed) }
    let differing = runs.first { !$0.comparison.agrees }
    var parting: Parting?
    // Where only the run through the checkpoint differs, making it again without one would show nothing.
    if let differing, differing.name != Self.resumedName {
      parting = try self.parting(first, differing, folder)
    }
    return VerificationReport(
      scenario: scenario.name, variant: scenario.variant, seed: seed, runs: runs, differing: differing,
      parting: parting)
  }

  private static let resumedName = "resumed"

  /// The run through a checkpoint near the middle of the first one; nil where that has no pause there.
  private func resumedRun(
    _ first: RunPlan, _ folder: TemporaryFolder
  ) throws(LabError) -> VerificationReport.Run? {
    let (saved, resumed) = (plan("saved", .standard, folder), plan(Self.resumedName, .standard, folder))
    // The state of a program cannot be saved.
    guard scenario.policyCommand == nil, let middle = try Self.middle(of: first.outcomePath) else {
      return nil
    }
    try make(saved, options: ["--checkpoint-every", "\(middle)ns", "--keep-checkpoint"])
    guard FileManager.default.fileExists(atPath: saved.checkpointPath) else { return nil }
    try launch(
      resumed,
      ["run", "--resume", saved.checkpointPath, "--output", resumed.folder, "--as", resumed.stem, "--quiet"])
    return VerificationReport.Run(
      name: Self.resumedName, queue: .standard, fingerprint: try Self.fingerprint(resumed.outcomePath),
      comparison: try OutcomeComparison(first.outcomePath, resumed.outcomePath))
  }

  /// Half way between the first submission and the last finish, in nanoseconds; nil where that is not after the
  /// origin, from which checkpoints are counted.
  private static func middle(of path: String) throws(LabError) -> Int64? {
    do throws(ResultsError) {
      let outcome = try OutcomeFile(path: path)
      let submitted = try outcome.tasks("submit_time").first ?? .nan
      let finished = try outcome.tasks("finish_time").lazy.filter(\.isFinite).max() ?? .nan
      let middle = (submitted + finished) / 2
      return middle > 0 ? SimulationDuration(seconds: middle).nanoseconds : nil
    } catch {
      throw .results(error)
    }
  }

  /// Finds where the events of the first run and of one that differs part.
  private func parting(
    _ first: RunPlan, _ run: VerificationReport.Run, _ folder: TemporaryFolder
  ) throws(LabError) -> Parting {
    let search = DivergenceSearch(
      makeAgain: { (isFirst, request) throws(LabError) in
        let plan =
          isFirst ? plan("logged-first", .standard, folder) : plan("logged-second", run.queue, folder)
        try make(plan, log: request)
        return plan.outcomePath
      }, folder: folder.path)
    return try search.search(first.outcomePath, plan(run.name, run.queue, folder).outcomePath)
  }

  private func plan(_ name: String, _ queue: EventQueueKind, _ folder: TemporaryFolder) -> RunPlan {
    RunPlan(scenario: scenario, seed: seed, folder: folder.path, stem: name, queue: queue)
  }

  private func make(
    _ plan: RunPlan, options: [String] = [], log: EventLogRequest? = nil
  ) throws(LabError) {
    let arguments =
      ["run", "--variant", scenario.variant, "--seed", String(seed)]
      + overrides.flatMap { ["--set", $0.text] }
      + ["--queue", plan.queue.rawValue, "--output", plan.folder, "--as", plan.stem, "--quiet"]
      + options + ["--", scenario.path]
    try launch(plan, arguments, log: log)
  }

  private func launch(
    _ plan: RunPlan, _ arguments: [String], log: EventLogRequest? = nil
  ) throws(LabError) {
    let ended = DispatchSemaphore(value: 0)
    let child = try ChildRun(
      BatchPlan.Run(plan: plan, arguments: arguments), ended: ended, program: program,
      environment: [Self.logVariable: log?.text, "SWIFT_DETERMINISTIC_HASHING": nil])
    while child.isRunning {
      _ = ended.wait(timeout: .now() + .milliseconds(50))
      if InterruptFlag.isRaised {
        child.interrupt()
        child.awaitEnd()
        throw .interrupted
      }
    }
    if let message = child.failure() { throw .failedRun(plan.stem, message: message) }
  }

  private static func fingerprint(_ path: String) throws(LabError) -> String {
    do { return try OutcomeFile(path: path).fingerprint } catch { throw .results(error) }
  }
}
