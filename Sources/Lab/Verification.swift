import Dispatch
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

  /// Makes the runs: two on the standard event queue, and one on each other.
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
    let differing = runs.first { !$0.comparison.agrees }
    var parting: Parting?
    if let differing { parting = try self.parting(first, differing, folder) }
    return VerificationReport(
      scenario: scenario.name, variant: scenario.variant, seed: seed, runs: runs, differing: differing,
      parting: parting)
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

  private func make(_ plan: RunPlan, log: EventLogRequest? = nil) throws(LabError) {
    let arguments =
      ["run", "--variant", scenario.variant, "--seed", String(seed)]
      + overrides.flatMap { ["--set", $0.text] }
      + ["--queue", plan.queue.rawValue, "--output", plan.folder, "--as", plan.stem, "--quiet", "--"]
      + [scenario.path]
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
