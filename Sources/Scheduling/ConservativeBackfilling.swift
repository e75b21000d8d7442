public import Simulation
public import Swarm

/// First come, first served, where every task reserves the earliest hole and none is ever put off.
///
/// A task reserves the earliest time from which enough agents are free for its estimate, at the speed of the swarm's
/// slowest agent, given the reservations of those before it. When a task ends early, each one that has not started
/// is placed anew, one by one in order of submission, which can only be earlier. Where a task outruns its estimate
/// reservations cannot be kept, and all are made anew.
///
/// A pass costs O(steps of the profile) for every task that came, and after an early end for every one that waits.
///
/// Source: Mu'alem & Feitelson, "Utilization, predictability, workloads, and user runtime estimates in scheduling the
/// IBM SP2 with backfilling", IEEE TPDS 12(6), 2001.
public struct ConservativeBackfilling: SchedulingPolicy {
  private struct Reservation: Sendable, BitwiseCopyable {
    var start: SimulationTime
    let task: TaskIndex
    let agents: Int
    let duration: SimulationDuration

    var end: SimulationTime { start.saturatingAdding(duration) }
  }

  private var profile: AvailabilityProfile
  private var running = ExpectedEnds()
  /// In order of becoming ready; the last `newcomers` of them have no reservation yet.
  private var waiting: [Reservation] = []
  private var newcomers = 0
  /// Whether a task has ended early since the last pass.
  private var canImprove = false
  /// Whether the profile is wrong, because a task has outrun its estimate or is new to the policy.
  private var isWrong = false
  /// The earliest reservation of those that wait.
  private var nextStart = SimulationTime.never

  /// Begins with all agents free for ever.
  public init(hive: HiveState) {
    profile = AvailabilityProfile(agentCount: hive.agentCount, from: hive.now)
  }

  /// Notes the task, whose agents are taken out of the profile in the next pass.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    let duration = view.estimate.atSpeed(hive.slowestSpeed)
    running.insert(
      task, agents: view.agents, start: hive.startTime(of: task), duration: duration, limit: duration)
    isWrong = true
  }

  /// Notes the task, which the next pass finds a place for; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    waiting.append(
      Reservation(
        start: .never, task: task, agents: view.agents,
        duration: view.estimate.atSpeed(hive.slowestSpeed)))
    newcomers += 1
  }

  /// Gives back what the task has left of its estimate; O(steps of the profile).
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    let run = running.remove(task)
    if hive.now < run.end {
      profile.advance(to: hive.now)
      profile.release(run.agents, from: hive.now, until: run.end)
      canImprove = true
    } else if hive.now > run.end {
      isWrong = true
    }
  }

  /// Starts the tasks whose time has come, after what has happened has moved reservations.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    let now = hive.now
    profile.advance(to: now)
    if isWrong || nextStart < now {
      rebuild(now)
    } else {
      if canImprove { improve(now) }
      for position in waiting.count - newcomers..<waiting.count { place(position, now) }
    }
    (newcomers, canImprove, isWrong) = (0, false, false)
    if nextStart <= now { startDue(hive, &assignments) }
    if nextStart > now && nextStart < .never { assignments.requestPass(at: nextStart) }
  }

  /// Moves reservations to earlier holes, in order.
  private mutating func improve(_ now: SimulationTime) {
    nextStart = .never
    for position in 0..<waiting.count - newcomers {
      let old = waiting[position]
      let start = profile.earliestStart(
        for: old.agents, duration: old.duration, from: now, latest: old.start)
      if start < old.start {
        profile.release(old.agents, from: old.start, until: old.end)
        waiting[position].start = start
        profile.reserve(old.agents, from: start, until: waiting[position].end)
      }
      nextStart = min(nextStart, start)
    }
  }

  private mutating func place(_ position: Int, _ now: SimulationTime) {
    let task = waiting[position]
    let start = profile.earliestStart(for: task.agents, duration: task.duration, from: now, latest: .never)
    waiting[position].start = start
    profile.reserve(task.agents, from: start, until: waiting[position].end)
    nextStart = min(nextStart, start)
  }

  /// Makes the profile anew from what runs, as if tasks that have outrun their estimates ended now.
  private mutating func rebuild(_ now: SimulationTime) {
    profile.reset(from: now)
    running.forEach(endingAfter: now) { agents, end in profile.reserve(agents, from: now, until: end) }
    nextStart = .never
    for position in waiting.indices { place(position, now) }
  }

  /// Starts what is due in order; what does not fit, because a task has outrun its estimate, waits on.
  private mutating func startDue(_ hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleCount
    nextStart = .never
    waiting.removeAll { task in
      guard task.start <= hive.now && task.agents <= idle else {
        nextStart = min(nextStart, task.start)
        return false
      }
      idle -= task.agents
      assignments.start(task.task)
      running.insert(
        task.task, agents: task.agents, start: hive.now, duration: task.duration, limit: task.duration)
      return true
    }
  }

  /// The profile, what runs and what waits.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&profile)
    archive.nested(&running)
    archive.plain(&waiting)
    archive.plain(&newcomers)
    archive.plain(&canImprove)
    archive.plain(&isWrong)
    archive.plain(&nextStart)
    if !(0...waiting.count).contains(newcomers) { archive.fail() }
  }
}
