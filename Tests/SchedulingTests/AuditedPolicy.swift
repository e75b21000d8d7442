import Scheduling
import Simulation
import Testing

@testable import Swarm

/// A policy that has another decide and checks every decision against an account of its own.
struct Audited<Base: SchedulingPolicy>: SchedulingPolicy {
  private struct Run {
    let agents: [Int32]
    let expectedEnd: SimulationTime
  }

  static var discipline: ServiceDiscipline { Base.discipline }

  private var base: Base
  /// The task that holds each agent, by agent.
  private var holder: [TaskIndex?]
  private var running: [TaskIndex: Run] = [:]
  private var waiting: [TaskIndex] = []
  /// The latest start that each task was promised when it was the head of the queue; only of EASY.
  private var promises: [TaskIndex: SimulationTime] = [:]

  init(hive: HiveState) {
    base = Base(hive: hive)
    holder = Array(repeating: nil, count: hive.agentCount)
  }

  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    check(!waiting.contains(task) && running[task] == nil, "task \(task) became ready twice")
    check(hive.task(task).readyTime == hive.now, "task \(task) is told at another time than it is ready")
    waiting.append(task)
    base.taskBecameReady(task, hive: hive)
  }

  mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    let run = running.removeValue(forKey: task)
    if let run, run.expectedEnd < hive.now { promises.removeAll() }
    for agent in run?.agents ?? [] {
      check(hive.isIdle(agent), "agent \(agent) is not idle after task \(task)")
      holder[Int(agent)] = nil
    }
    base.taskFinished(task, hive: hive)
  }

  mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    check(hive.idleCount == holder.count { $0 == nil }, "the count of idle agents is wrong")
    base.assign(hive: hive, &assignments)
    // Promises hold as long as estimates do, which leave out the time that data travels.
    if running.values.contains(where: { $0.expectedEnd < hive.now }) { promises.removeAll() }
    for task in assignments.stops { noteStop(task) }
    for start in assignments.starts { note(start, assignments.agents, hive) }
    let keepsPromises =
      Base.self == Backfilling<EasyBackfilling>.self
      || Base.self == Backfilling<EasyShortestBackfilledFirst>.self
    if keepsPromises { promise(hive) }
    if Base.self == FirstFit.self || Base.self == BestFit.self { checkNothingFits(hive) }
  }

  /// The account of the audit has no part in what happens; only undisturbed runs are audited.
  mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&base) }

  private mutating func noteStop(_ task: TaskIndex) {
    guard let run = running.removeValue(forKey: task) else {
      check(false, "task \(task) is stopped and does not run")
      return
    }
    for agent in run.agents { holder[Int(agent)] = nil }
    waiting.append(task)
  }

  private mutating func note(_ start: Assignments.Start, _ chosen: [Int32], _ hive: HiveState) {
    let task = hive.task(start.task)
    let idle = holder.indices.filter { holder[$0] == nil }.map(Int32.init)
    let agents =
      start.agentCount == 0
      ? Array(idle.prefix(task.agents))
      : Array(chosen[start.firstAgent..<start.firstAgent + start.agentCount])
    check(agents.count == task.agents, "task \(start.task) has \(agents.count) agents")
    check(Set(agents).count == agents.count, "task \(start.task) has an agent twice")
    check(waiting.contains(start.task), "task \(start.task) was not waiting")
    check(task.submitTime <= hive.now, "task \(start.task) starts before it is submitted")
    for agent in agents {
      check(holder[Int(agent)] == nil, "agent \(agent) holds two tasks")
      holder[Int(agent)] = start.task
    }
    if let promise = promises[start.task] {
      check(hive.now <= promise, "task \(start.task) starts at \(hive.now), after its reservation")
    }
    waiting.removeAll { $0 == start.task }
    running[start.task] = Run(agents: agents, expectedEnd: hive.now + task.estimate)
  }

  /// Notes when the head of the queue could start at the latest if nothing else came; later passes may only
  /// improve on that.
  private mutating func promise(_ hive: HiveState) {
    guard let head = waiting.first else { return }
    var free = holder.count { $0 == nil }
    for run in running.values.sorted(by: { $0.expectedEnd < $1.expectedEnd }) {
      free += run.agents.count
      if free >= hive.task(head).agents {
        promises[head] = min(promises[head] ?? .never, run.expectedEnd)
        return
      }
    }
  }

  private func checkNothingFits(_ hive: HiveState) {
    let idle = holder.count { $0 == nil }
    check(waiting.allSatisfy { hive.task($0).agents > idle }, "a task that fits was left waiting")
  }

  private func check(_ holds: Bool, _ violation: @autoclosure () -> String) {
    if !holds { Issue.record("\(Base.self): \(violation())") }
  }
}
