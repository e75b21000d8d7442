import Foundation
import Probe
import Results
import Simulation
import Swarm
import Workloads

extension RunExecutor {
  /// The way of the rows to the outcome file, and to a journal where the run saves itself.
  func makeOutput(_ writer: OutcomeWriter, _ source: any WorkloadSource) throws(ResultsError) -> RunOutput {
    guard checkpointer != nil, !continuesOwnCheckpoint else {
      return RunOutput(writer: writer, source: source, journal: nil)
    }
    // A checkpoint of an earlier run would be without its rows in a moment.
    try? FileManager.default.removeItem(atPath: plan.checkpointPath)
    return RunOutput(
      writer: writer, source: source, journal: try RowJournal(creating: Checkpointer.rowsPath(plan)))
  }

  /// Whether the run goes on writing the checkpoint that it goes on from.
  private var continuesOwnCheckpoint: Bool {
    guard let origin = plan.origin, checkpointer != nil else { return false }
    return URL(filePath: origin.checkpoint.path).standardizedFileURL.resolvingSymlinksInPath()
      == URL(filePath: plan.checkpointPath).standardizedFileURL.resolvingSymlinksInPath()
  }

  /// Sets hive, source and output to where the saved run was, and returns its sampler.
  mutating func restore(
    _ hive: HiveRunner, from origin: RunOrigin, _ workload: LoadedWorkload,
    _ source: inout any WorkloadSource, _ output: inout RunOutput
  ) throws -> SeriesSampler {
    let (start, checkpoint) = (Probe.sample(), origin.checkpoint)
    try requireSameTrace(workload, checkpoint)
    var archive = checkpoint.archive(skipping: origin.continuation.skippedSections)
    var saved = Checkpointer.RunState(
      output: output, sampler: SeriesSampler(interval: plan.scenario.sampleInterval, from: .zero),
      nextHousekeeping: 0)
    archive.section("run") { archive in archive.nested(&saved) }
    guard !archive.hasFailed else { throw Checkpoint.foreign(checkpoint.path) }
    try hive.restore(&archive, &source, origin.continuation)
    guard archive.isExhausted else { throw Checkpoint.foreign(checkpoint.path) }
    let end = saved.output.journalEnd
    try RowJournal.replay(checkpoint.rowsPath, until: end) { (block) throws(ResultsError) in
      try output.write(block)
    }
    if continuesOwnCheckpoint {
      try output.goOn(with: RowJournal(continuing: checkpoint.rowsPath, at: end))
    }
    output.rows = saved.output.rows
    nextHousekeeping = saved.nextHousekeeping
    recorder.resume(after: checkpoint.identity.eventCount)
    checkpointer?.begin(at: checkpoint.identity.instant)
    restoreSeconds = ProbeUsage(from: start, to: Probe.sample()).wallSeconds
    return saved.sampler
  }

  private func requireSameTrace(_ workload: LoadedWorkload, _ checkpoint: Checkpoint) throws(LabError) {
    let (found, expected) = (workload.traceSHA256 ?? "", checkpoint.identity.traceSHA256)
    guard found != expected else { return }
    throw .otherTrace(
      result: checkpoint.path, trace: plan.scenario.workload.tracePath ?? "", expected: expected, found: found
    )
  }

  /// Saves the run where that is due, or where the user has stopped it.
  ///
  /// - Parameter limit: the instant that the hive was allowed to come to; nil where it was not waited for.
  mutating func saveIfDue(
    _ hive: HiveRunner, _ sampler: SeriesSampler, _ output: RunOutput, pausedAt limit: SimulationTime?
  ) throws {
    guard checkpointer != nil else { return }
    let instant = limit ?? hive.progress().now
    let (isDue, isStopped) = (checkpointer?.isDue(at: instant) == true, InterruptFlag.isRaised)
    guard isDue || isStopped else { return }
    recorder.enter(.write)
    let state = Checkpointer.RunState(output: output, sampler: sampler, nextHousekeeping: nextHousekeeping)
    try checkpointer?.save(hive, state, at: instant)
    recorder.enter(.simulate)
    if isStopped { throw LabError.interruptedRun(checkpoint: plan.checkpointPath) }
  }

  /// Tidies up after a complete run and says what checkpoints have cost it.
  func closeCheckpoints() -> CheckpointCost {
    checkpointer?.finish()
    var cost = checkpointer?.cost ?? CheckpointCost()
    cost.restoreSeconds = restoreSeconds
    return cost
  }
}
