import Foundation
import Probe
import Results
import Simulation
import Swarm

/// Saves a run now and then.
struct Checkpointer {
  /// Everything of a run but the hive.
  struct RunState: Snapshotted {
    var output: RunOutput
    var sampler: SeriesSampler
    /// The event count from which on the next housekeeping is due.
    var nextHousekeeping: Int

    mutating func snapshot(_ archive: inout SnapshotArchive) {
      archive.nested(&output)
      archive.nested(&sampler)
      archive.plain(&nextHousekeeping)
    }
  }

  let path: String
  private let plan: CheckpointPlan
  private var identity: CheckpointIdentity
  /// The instant from which on the next checkpoint is due.
  private var next = SimulationTime.never
  private(set) var cost = CheckpointCost()

  init(_ run: RunPlan, _ plan: CheckpointPlan, traceSHA256: String?) {
    self.plan = plan
    path = run.checkpointPath
    identity = CheckpointIdentity()
    identity.scenarioPath = URL(filePath: run.scenario.path).standardizedFileURL.path
    identity.scenarioText = run.scenario.text
    identity.variant = run.scenario.variant
    identity.overrides = run.scenario.overrides
    identity.seed = run.seed
    identity.traceSHA256 = traceSHA256 ?? ""
    identity.interval = plan.interval
  }

  /// Where the rows go that the outcome file has and the checkpoint relies on.
  static func rowsPath(_ run: RunPlan) -> String { run.checkpointPath + ".rows" }

  /// Whether a checkpoint is due at an instant, as it is from each multiple of the interval on.
  mutating func isDue(at instant: SimulationTime) -> Bool {
    guard instant >= next else { return false }
    next = multiple(after: instant)
    return true
  }

  /// Begins to count the intervals at the instant that the run begins at, or goes on from.
  mutating func begin(at instant: SimulationTime) { next = multiple(after: instant) }

  private func multiple(after instant: SimulationTime) -> SimulationTime {
    let interval = plan.interval.nanoseconds
    let remainder = instant.nanoseconds % interval
    let passed = remainder < 0 ? remainder + interval : remainder
    return instant.saturatingAdding(SimulationDuration(nanoseconds: interval - passed))
  }

  /// Saves a run that has come to an instant.
  mutating func save(_ hive: HiveRunner, _ state: RunState, at instant: SimulationTime) throws(ResultsError) {
    let start = Probe.sample()
    identity.instant = instant
    identity.eventCount = hive.progress().eventCount
    var (identity, state, archive) = (identity, state, SnapshotArchive())
    archive.section("identity") { archive in archive.nested(&identity) }
    archive.section("run") { archive in archive.nested(&state) }
    hive.save(&archive)
    try state.output.synchronise()
    try CheckpointFile.write(archive.bytes, to: path)
    cost.note(bytes: archive.bytes.count, seconds: ProbeUsage(from: start, to: Probe.sample()).wallSeconds)
  }

  /// Removes what is of no use once the run is complete.
  func finish() {
    let spent = [path + ".partial"] + (plan.isKept ? [] : [path, path + ".rows"])
    for file in spent { try? FileManager.default.removeItem(atPath: file) }
  }
}
