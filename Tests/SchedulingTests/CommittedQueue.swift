import Simulation
import Swarm

@testable import Scheduling

/// The rules of the simulator of RLScheduler: whoever is first when a choice is made stays chosen until it fits.
///
/// Where `Backfill.isOn`, those that end before the chosen one was first expected to start go ahead in order of
/// submission, on agents that are idle meanwhile. Source: Zhang, Dai, He, Bao & Xie, "RLScheduler: an automated HPC batch
/// job scheduler using reinforcement learning", SC 2020.
struct CommittedQueue<Order: TaskOrder, Backfill: Switch>: SchedulingPolicy {
  private struct Running: BitwiseCopyable {
    let task: TaskIndex
    let end: SimulationTime
    let agents: Int
  }

  private var waiting: [TaskIndex] = []
  /// In the order of their starts.
  private var running: [Running] = []
  /// Those that have ended since the last pass.
  private var finished: [TaskIndex] = []
  private var chosen: TaskIndex?
  /// When the chosen one was expected to fit as it was chosen.
  private var shadow = SimulationTime.zero

  init(hive: HiveState) {}

  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { waiting.append(task) }

  mutating func taskFinished(_ task: TaskIndex, hive: HiveState) { finished.append(task) }

  /// Agents of tasks that end at one instant come free one task after the other, in the order in which these started.
  mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    let released = running.filter { finished.contains($0.task) }
    finished.removeAll()
    var idle = hive.idleCount - released.reduce(0) { $0 + $1.agents }
    proceed(hive, &idle, &assignments)
    for other in released {
      running.removeAll { $0.task == other.task }
      idle += other.agents
      proceed(hive, &idle, &assignments)
    }
  }

  private mutating func proceed(_ hive: HiveState, _ idle: inout Int, _ assignments: inout Assignments) {
    while let task = chosen ?? choose(idle, hive) {
      guard hive.task(task).agents <= idle else {
        if Backfill.isOn { backfill(hive, &idle, &assignments) }
        return
      }
      start(task, hive, &idle, &assignments)
      chosen = nil
    }
  }

  /// Takes the first by score out of the queue, equal ones by submission.
  private mutating func choose(_ idle: Int, _ hive: HiveState) -> TaskIndex? {
    let scores = waiting.map { Order.score(hive.task($0), hive: hive) }
    guard let first = waiting.indices.min(by: { (scores[$0], $0) < (scores[$1], $1) }) else { return nil }
    let task = waiting.remove(at: first)
    chosen = task
    shadow = hive.now
    var free = idle
    for other in running.sorted(by: { $0.end < $1.end }) where free < hive.task(task).agents {
      free += other.agents
      shadow = other.end
    }
    return task
  }

  private mutating func backfill(_ hive: HiveState, _ idle: inout Int, _ assignments: inout Assignments) {
    for task in waiting
    where hive.task(task).agents <= idle && hive.now.saturatingAdding(hive.task(task).estimate) < shadow {
      waiting.removeAll { $0 == task }
      start(task, hive, &idle, &assignments)
    }
  }

  private mutating func start(
    _ task: TaskIndex, _ hive: HiveState, _ idle: inout Int, _ assignments: inout Assignments
  ) {
    let view = hive.task(task)
    running.append(
      Running(task: task, end: hive.now.saturatingAdding(view.estimate), agents: view.agents))
    idle -= view.agents
    assignments.start(task)
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&waiting)
    archive.plain(&running)
    archive.plain(&finished)
    archive.plain(&chosen)
    archive.plain(&shadow)
  }
}

/// A choice as a type.
protocol Switch: Sendable { static var isOn: Bool { get } }

enum Off: Switch { static let isOn = false }

enum On: Switch { static let isOn = true }

/// All equal, and so in order of submission.
enum SubmissionOrder: TaskOrder {
  static func score(_ task: TaskView) -> Int64 { 0 }
}
