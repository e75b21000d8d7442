import Simulation
import Swarm

/// The waiting and the running tasks of a preemptive policy, and the choice of those that run.
///
/// Levels go one after the other, and tasks of a level by rank. In this order each task runs that fits what the ones
/// before it have left of the agents, so that a gang too big for that is passed over. With `holdsBack`, such a gang
/// holds back the rest of its own level, which else could keep it waiting for ever.
///
/// A choice costs O(running · log running) and O(log waiting) for each task that starts or does not fit; where nothing
/// better than what runs waits and all agents are busy, O(running).
struct RankedTasks: Sendable {
  private(set) var running: [RankedTask] = []
  /// By level.
  private(set) var waiting: [QuaternaryHeap<RankedTask>]
  private(set) var waitingCount = 0
  private let holdsBack: Bool
  private var nextSequence = 0
  /// What the present choice leaves running.
  private var kept: [RankedTask] = []
  private var stopped: [RankedTask] = []
  private var misfits: [RankedTask] = []

  init(levels: Int = 1, holdsBack: Bool = false) {
    waiting = Array(repeating: QuaternaryHeap(), count: levels)
    self.holdsBack = holdsBack
  }

  /// A sequence number behind all that were given.
  mutating func takeSequence() -> Int {
    defer { nextSequence += 1 }
    return nextSequence
  }

  /// Has a task wait; O(log waiting).
  mutating func wait(_ task: RankedTask) {
    waiting[task.level].push(task)
    waitingCount += 1
  }

  /// Takes in a task that holds its agents already.
  mutating func hold(_ task: RankedTask) { running.append(task) }

  /// Forgets a running task; O(running).
  mutating func finish(_ task: TaskIndex) {
    if let place = running.firstIndex(where: { $0.task == task }) { running.remove(at: place) }
  }

  /// Changes the running tasks, such as their ranks at this instant.
  mutating func updateRunning(_ update: (inout RankedTask) -> Void) {
    for place in running.indices { update(&running[place]) }
  }

  /// Replaces a running task by what it has become; O(1).
  mutating func replaceRunning(at place: Int, by task: RankedTask) { running[place] = task }

  /// Decides what runs from now on and tells the hive; returns the tasks that stop, for the policy to have them wait.
  mutating func choose(_ hive: HiveState, _ assignments: inout Assignments) -> [RankedTask] {
    stopped.removeAll(keepingCapacity: true)
    guard waitingCount > 0, hive.idleCount > 0 || mayStopSome else { return stopped }
    kept.removeAll(keepingCapacity: true)
    running.sort { ($0.level, $0) < ($1.level, $1) }
    var free = hive.agentCount
    // What waits for its data cannot be stopped.
    for task in running where !hive.isRunning(task.task) { keep(task, &free) }
    running.removeAll { !hive.isRunning($0.task) }
    var place = 0
    for level in waiting.indices { choose(level, from: &place, &free, &assignments) }
    stopped.append(contentsOf: running[place...])
    for task in stopped { assignments.stop(task.task) }
    swap(&running, &kept)
    return stopped
  }

  /// Whether a task waits that is better than one that runs.
  private var mayStopSome: Bool {
    guard let worst = running.max(by: { ($0.level, $0) < ($1.level, $1) }) else { return false }
    for level in 0..<worst.level where !waiting[level].isEmpty { return true }
    return waiting[worst.level].first.map { $0 < worst } ?? false
  }

  private mutating func keep(_ task: RankedTask, _ free: inout Int) {
    kept.append(task)
    free -= task.agents
  }

  private mutating func choose(
    _ level: Int, from place: inout Int, _ free: inout Int, _ assignments: inout Assignments
  ) {
    var isHeldBack = false
    while free > 0 && !isHeldBack {
      let candidate = place < running.count && running[place].level == level ? running[place] : nil
      if let next = waiting[level].first, candidate.map({ next < $0 }) ?? true {
        isHeldBack = holdsBack && next.agents > free
        if !isHeldBack { startNext(of: level, &free, &assignments) }
      } else if let candidate {
        place += 1
        if candidate.agents <= free {
          keep(candidate, &free)
        } else {
          stopped.append(candidate)
          isHeldBack = holdsBack
        }
      } else {
        break
      }
    }
    while place < running.count && running[place].level == level {
      stopped.append(running[place])
      place += 1
    }
    for task in misfits { waiting[level].push(task) }
    waitingCount += misfits.count
    misfits.removeAll(keepingCapacity: true)
  }

  /// Starts the best waiting task of a level, or sets it aside where it does not fit.
  private mutating func startNext(of level: Int, _ free: inout Int, _ assignments: inout Assignments) {
    guard let task = waiting[level].popFirst() else { return }
    waitingCount -= 1
    if task.agents <= free {
      assignments.start(task.task)
      keep(task, &free)
    } else {
      misfits.append(task)
    }
  }
}

extension RankedTasks: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&running)
    for level in waiting.indices { waiting[level].snapshot(&archive) }
    archive.plain(&waitingCount)
    archive.plain(&nextSequence)
  }
}
