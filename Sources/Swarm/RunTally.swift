import Simulation
import Statistics

/// What the summary of a run is made of, gathered task by task; tasks of the warm-up are left out.
///
/// Holds 8 bytes per finished task, for exact quantiles of the wait; everything else is a sum.
struct RunTally: Sendable {
  let warmUpEnd: SimulationTime
  private let slowdownThreshold: SimulationDuration

  private(set) var submitted = 0
  private(set) var finished = 0
  private(set) var failed = 0
  private(set) var preemptions = 0
  private(set) var firstSubmit = SimulationTime.never
  private(set) var lastFinish = SimulationTime(nanoseconds: .min)
  private(set) var waits: [Int64] = []
  private(set) var turnaroundSum: Int128 = 0
  private(set) var waitSum: Int128 = 0
  /// Σ agents · run time, in nanoseconds.
  private(set) var agentTime: Int128 = 0
  private(set) var slowdown = CompensatedSum()
  private(set) var slowdownCount = 0
  private(set) var boundedSlowdown = CompensatedSum()
  private(set) var withDeadline = 0
  private(set) var late = 0
  private(set) var tardinessSum: Int128 = 0
  private(set) var users = UserSlowdowns()
  /// Σ of the smaller of estimate and work, divided by the larger.
  private(set) var estimateAccuracy = CompensatedSum()
  /// Σ |estimate − work|, in nanoseconds.
  private(set) var estimateErrorSum: Int128 = 0

  init(warmUpEnd: SimulationTime, slowdownThreshold: SimulationDuration) {
    self.warmUpEnd = warmUpEnd
    self.slowdownThreshold = slowdownThreshold
  }

  /// Whether a task counts.
  func counts(_ task: TaskDescription) -> Bool { task.submitTime >= warmUpEnd }

  mutating func noteSubmission(_ task: TaskDescription) {
    guard counts(task) else { return }
    submitted += 1
    firstSubmit = min(firstSubmit, task.submitTime)
  }

  mutating func noteFailure(_ task: TaskDescription) {
    if counts(task) { failed += 1 }
  }

  /// Counts that a task which counts was stopped.
  mutating func notePreemption() { preemptions += 1 }

  /// Takes in a finished task and its time on its agents.
  mutating func noteFinish(_ record: TaskRecord, runTime: SimulationDuration) {
    let task = record.description
    let runTime = runTime.nanoseconds
    guard counts(task) else { return }
    finished += 1
    lastFinish = max(lastFinish, record.finishTime)
    let wait = (record.startTime - task.submitTime).nanoseconds
    let turnaround = (record.finishTime - task.submitTime).nanoseconds
    waits.append(wait)
    waitSum += Int128(wait)
    turnaroundSum += Int128(turnaround)
    agentTime += Int128(runTime) * Int128(task.agents)
    noteSlowdown(turnaround: turnaround, runTime: runTime, user: task.user)
    boundedSlowdown.add(
      max(1, Double(turnaround) / Double(max(runTime, slowdownThreshold.nanoseconds))))
    noteDeadline(task, at: record.finishTime)
    noteEstimate(task.estimate.nanoseconds, work: task.work.nanoseconds)
  }

  private mutating func noteEstimate(_ estimate: Int64, work: Int64) {
    let larger = max(estimate, work)
    estimateAccuracy.add(larger > 0 ? Double(min(estimate, work)) / Double(larger) : 1)
    estimateErrorSum += Int128((estimate - work).magnitude)
  }

  /// A task that takes no time has no slowdown, though it has a bounded one.
  private mutating func noteSlowdown(turnaround: Int64, runTime: Int64, user: Int32) {
    guard runTime > 0 else { return }
    let stretch = Double(turnaround) / Double(runTime)
    slowdown.add(stretch)
    slowdownCount += 1
    if user >= 0 { users.add(stretch, user: user) }
  }

  /// Counts a task that has not finished when the run ends: late, if its deadline has come, by at least the
  /// time since then.
  mutating func noteUnfinished(_ task: TaskDescription, at end: SimulationTime) {
    guard counts(task), task.deadline <= end else { return }
    withDeadline += 1
    late += 1
    tardinessSum += Int128((end - task.deadline).nanoseconds)
  }

  private mutating func noteDeadline(_ task: TaskDescription, at finish: SimulationTime) {
    guard task.deadline != .never else { return }
    withDeadline += 1
    if finish > task.deadline {
      late += 1
      tardinessSum += Int128((finish - task.deadline).nanoseconds)
    }
  }
}

extension RunTally: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&submitted)
    archive.plain(&finished)
    archive.plain(&failed)
    archive.plain(&preemptions)
    archive.plain(&firstSubmit)
    archive.plain(&lastFinish)
    archive.plain(&waits)
    archive.plain(&turnaroundSum)
    archive.plain(&waitSum)
    archive.plain(&agentTime)
    archive.plain(&slowdown)
    archive.plain(&slowdownCount)
    archive.plain(&boundedSlowdown)
    archive.plain(&withDeadline)
    archive.plain(&late)
    archive.plain(&tardinessSum)
    archive.nested(&users)
    archive.plain(&estimateAccuracy)
    archive.plain(&estimateErrorSum)
  }
}
