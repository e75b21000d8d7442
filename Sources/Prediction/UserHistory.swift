import Simulation
import Swarm

/// What is known of the tasks that somebody has submitted.
struct UserHistory: Sendable, BitwiseCopyable {
  /// Tasks that have finished.
  private(set) var finished = 0
  /// Tasks that were submitted and have not finished.
  private(set) var present = 0
  /// The work of the task that has finished last, in nanoseconds, and of the one before.
  private(set) var last: Int64?
  private(set) var beforeLast: Int64?
  /// A moving mean of the logarithms of the work in nanoseconds, each new one counting for a quarter.
  private(set) var meanLog = 0.0
  private(set) var lastSubmission: SimulationTime?
  private(set) var lastAgents: Int32 = 0

  mutating func noteSubmission(_ task: TaskDescription, at now: SimulationTime) {
    present += 1
    lastSubmission = now
    lastAgents = task.agents
  }

  mutating func noteFinish(_ work: SimulationDuration) {
    let nanoseconds = max(1, work.nanoseconds)
    present -= 1
    beforeLast = last
    last = nanoseconds
    let logarithm = ReproducibleMath.log(Double(nanoseconds))
    meanLog = finished == 0 ? logarithm : meanLog + (logarithm - meanLog) / 4
    finished += 1
  }
}

extension UserHistory: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&self) }
}
