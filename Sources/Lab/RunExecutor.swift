import ExternalPolicies
import Foundation
import Probe
import Results
import Scenarios
public import Scheduling
import Simulation
import Swarm
import Workloads

/// Makes one run: loads the workload, drives the hive, writes the outcome as it goes and the cost at the end.
public struct RunExecutor {
  let plan: RunPlan
  let policies: PolicyRegistry
  var recorder = PerformanceRecorder()
  var nextHousekeeping = 0
  var checkpointer: Checkpointer?
  var restoreSeconds = 0.0

  private static let eventsBetweenHousekeeping = 4096

  /// Begins to measure the run, as its phase `load`; its policy is one of the registry's.
  public init(_ plan: RunPlan, policies: PolicyRegistry) {
    self.plan = plan
    self.policies = policies
    recorder.isSampling = plan.recordsPerformance
    if plan.isProfiled { recorder.profiler = RunProfiler() }
  }

  /// Runs to the end.
  ///
  /// Rows of finished tasks leave memory in blocks. Each of the two files appears whole or not at all.
  /// - Throws: `LabError`; no part of a file is left behind then.
  public mutating func execute() throws(LabError) -> RunReport {
    do {
      return try executeAny()
    } catch let error as LabError {
      throw error
    } catch WorkloadError.interrupted where isSearchSaved {
      throw .interruptedSearch(path: plan.searchPath)
    } catch let error as WorkloadError {
      throw LabError(error, scenarioPath: plan.scenario.path)
    } catch let error as ResultsError {
      throw .results(error)
    } catch let fault as HiveFault {
      throw .run(plan.stem, fault)
    } catch {
      throw .unsuitable(path: plan.scenario.path, reason: String(describing: error))
    }
  }

  private var isSearchSaved: Bool { FileManager.default.fileExists(atPath: plan.searchPath) }

  private mutating func executeAny() throws -> RunReport {
    let program = try startProgram()
    do {
      let report = try execute(asking: program)
      program?.end()
      return report
    } catch {
      program?.kill()
      throw blamed(error, on: program)
    }
  }

  private mutating func execute(asking program: PolicyProgram?) throws -> RunReport {
    let keeper = SearchFile(plan)
    let (scenario, found) = try searched(keeper)
    try greet(program, scenario)
    let horizon = scenario.horizon
    let workload = try scenario.workload.load(
      seed: plan.seed, swarmSize: scenario.agentCount, horizon: horizon, keeper: keeper)
    let policy = try policy()
    let log = try plan.eventLog.map { try EventLogWriter($0) }
    var configuration = try scenario.hiveConfiguration(
      seed: plan.seed, graph: workload.source.graph, decider: program)
    configuration.profile = recorder.profiler?.profile
    let hive = policy.makeRun(
      configuration,
      queue: plan.queue, observer: observer(log))
    recorder.enter(.write)
    try ResultFolder.make(plan.folder)
    let writer = try OutcomeWriter(
      path: plan.outcomePath, attributes: plan.outcomeAttributes(traceSHA256: workload.traceSHA256),
      hasTaskNames: !workload.source.names.isEmpty, hasProgress: policy.discipline != .runToCompletion)
    checkpointer = plan.checkpoints.map { Checkpointer(plan, $0, traceSHA256: workload.traceSHA256) }
    var (source, output, sampler) = (
      workload.source, try makeOutput(writer, workload.source), nil as SeriesSampler?
    )
    if let origin = plan.origin {
      sampler = try restore(hive, from: origin, workload, &source, &output)
    } else if let start = try hive.prepare(&source) {
      sampler = SeriesSampler(interval: scenario.sampleInterval, from: start)
      checkpointer?.begin(at: start)
    }
    output.search = found ?? output.search
    recorder.enter(.simulate)
    let end = try sampler.map { try drive(hive, &source, $0, until: horizon, &output) } ?? min(horizon, .zero)
    try log?.finish()
    try hive.close(end)
    let report = try finish(hive, cleaning: workload.source.cleaning, &output)
    if plan.checkpoints?.isKept != true { keeper?.remove() }
    return report
  }

  /// The scenario to simulate: the plan's, or, where it has numbers of its own found by a search, that with the best.
  private func searched(_ keeper: SearchFile?) throws -> (scenario: Scenario, record: SearchRecord?) {
    guard let keeper, let evolution = plan.scenario.evolution else { return (plan.scenario, nil) }
    let search = try ScenarioSearch(plan.scenario, evolution, policies: policies)
    return try search.execute(seed: plan.seed, keeper: keeper)
  }

  private func observer(_ log: EventLogWriter?) -> HiveObserver? {
    guard let log, let events = plan.eventLog?.events else { return nil }
    return HiveObserver(events: events, observe: log.append)
  }

  /// Handles all events and returns the instant at which the run ended.
  private mutating func drive(
    _ hive: HiveRunner, _ source: inout any WorkloadSource, _ sampler: SeriesSampler,
    until horizon: SimulationTime, _ output: inout RunOutput
  ) throws -> SimulationTime {
    var sampler = sampler
    var pause = SlicePause.more
    while pause != .exhausted {
      let limit = min(horizon, sampler.next)
      pause = try hive.runSlice(limit, &source)
      recorder.profiler?.enter(.recording)
      try keepHouse(hive, &output)
      if pause == .horizon {
        if limit == sampler.next { try sample(hive, &sampler, &output) }
        if limit == horizon { break }
      }
      if pause != .exhausted {
        try saveIfDue(hive, sampler, output, pausedAt: pause == .horizon ? limit : nil)
      }
    }
    output.series = sampler.table
    let progress = hive.progress()
    recorder.sample(simulatedSeconds: progress.now.seconds, eventCount: progress.eventCount, isLast: true)
    return pause == .exhausted ? progress.now : horizon
  }

  private func sample(_ hive: HiveRunner, _ sampler: inout SeriesSampler, _ output: inout RunOutput) throws {
    guard sampler.count <= Scenario.largestSampleCount else {
      throw LabError.tooManySamples(path: plan.scenario.path, limit: Scenario.largestSampleCount)
    }
    sampler.sample(hive.state())
    if let block = sampler.takeBlock(atLeast: RunOutput.blockLength) {
      try output.write(.series(block))
    }
  }

  /// What has to be done now and then, and would be a burden between any two samples of the series.
  private mutating func keepHouse(_ hive: HiveRunner, _ output: inout RunOutput) throws {
    if InterruptFlag.isRaised && checkpointer == nil { throw LabError.interrupted }
    let (now, eventCount) = hive.progress()
    guard eventCount >= nextHousekeeping else { return }
    nextHousekeeping = eventCount + Self.eventsBetweenHousekeeping
    recorder.sample(simulatedSeconds: now.seconds, eventCount: eventCount)
    hive.drain(&output.rows, false)
    if output.isFull {
      recorder.enter(.write)
      recorder.profiler?.enter(.output)
      try output.flush()
      recorder.profiler?.enter(.recording)
      recorder.enter(.simulate)
    }
  }

  private mutating func finish(
    _ hive: HiveRunner, cleaning: CleaningReport, _ output: inout RunOutput
  ) throws -> RunReport {
    let progress = hive.progress()
    recorder.enter(.write)
    recorder.profiler?.enter(.output)
    output.endJournal()
    hive.drain(&output.rows, true)
    try output.flush()
    try output.writer.append(series: output.series)
    if let epochs = output.epochs { try output.writer.append(epochs: epochs.finished) }
    if let search = output.search { try output.writer.append(search: search) }
    let summary = hive.state().summary(
      eventCount: progress.eventCount, cleaning: cleaning, epochs: output.epochs,
      generations: output.search?.generations)
    let fingerprint = hive.fingerprint().description
    try output.writer.finish(summary: summary, fingerprint: fingerprint, trail: hive.trail())
    var performance = recorder.finish(eventCount: progress.eventCount)
    if plan.recordsPerformance {
      plan.identify(&performance, fingerprint: fingerprint)
      try write(performance)
    }
    return RunReport(
      outcomePath: plan.outcomePath, performancePath: plan.performancePath, fingerprint: fingerprint,
      cleaning: cleaning, summary: summary, performance: performance, checkpoints: closeCheckpoints())
  }

  /// A run without its performance file has failed, and leaves no outcome file either.
  private func write(_ performance: PerformanceRecord) throws(ResultsError) {
    do {
      try performance.write(to: plan.performancePath)
    } catch {
      try? FileManager.default.removeItem(atPath: plan.outcomePath)
      throw error
    }
  }
}
