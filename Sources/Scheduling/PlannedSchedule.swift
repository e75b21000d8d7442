import Simulation
import Swarm

/// The engine of policies that plan a task graph before it runs, and then keep to the plan.
///
/// Tasks are planned in the first pass after their submission, with their estimates, around what is planned already: a
/// workflow that is submitted at once is planned as a whole. Each agent takes its tasks in planned order, and
/// waits for the data of the next one. With exact estimates the run is the plan to the nanosecond; where it has
/// departed from it, times are computed anew before more is planned, but no task changes its agent. A task whose
/// parents are yet to be submitted is planned after them. A pass costs O(agents touched), and the rule's planning.
struct PlannedSchedule<Rule: PlanningRule>: SchedulingPolicy {
  /// The agents of a task that takes several, ascending.
  struct Gang: Sendable, Snapshotted {
    var agents: [Int32] = []

    mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&agents) }
  }

  /// What is planned and not done.
  var timelines: [AgentTimeline]
  /// Tasks submitted from this one on are yet to be looked at.
  private var firstNew: TaskIndex = 0
  /// Tasks that wait for others yet to be submitted, or for one that has failed.
  private var postponed: [TaskIndex] = []
  /// The agent of each task of a workflow that was planned, else −1.
  private(set) var agentOf: [Int32]
  /// When each task of a workflow that was planned is to finish, or has; nanoseconds.
  var finishOf: [Int64]
  /// The agents of tasks that take several, only looked up, never iterated.
  private(set) var gangs: [TaskIndex: Gang] = [:]
  /// Agents whose next task may have become startable.
  private var touched: [Int32] = []
  /// Whether something began or ended at another time than planned.
  private var hasDeparted = false

  init(hive: HiveState) {
    timelines = Array(repeating: AgentTimeline(), count: hive.agentCount)
    let taskCount = hive.graph?.taskCount ?? 0
    agentOf = Array(repeating: -1, count: taskCount)
    finishOf = Array(repeating: 0, count: taskCount)
    for task in 0..<taskCount {
      guard let (agent, time) = hive.finish(of: task) else { continue }
      (agentOf[task], finishOf[task]) = (agent, time.nanoseconds)
    }
  }

  mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let agents = hive.agents(of: task)
    let speed = agents.map { hive.speed(of: $0) }.min() ?? 1
    let start = max(hive.startTime(of: task), hive.dataArrival(for: task, on: agents[0]))
    let finish = start.saturatingAdding(hive.task(task).estimate.atSpeed(speed)).nanoseconds
    for agent in agents {
      timelines[Int(agent)].beginWith(.init(start: start.nanoseconds, finish: finish, task: task))
    }
    if agents.count > 1 { gangs[task] = Gang(agents: agents) }
    if task < agentOf.count { (agentOf[task], finishOf[task]) = (agents[0], finish) }
  }

  mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    if task < agentOf.count, agentOf[task] >= 0 { touched.append(agentOf[task]) }
  }

  mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    let agents = gangs.removeValue(forKey: task)?.agents ?? [hive.firstAgent(of: task)]
    for agent in agents {
      if timelines[Int(agent)].pending.first?.finish != hive.now.nanoseconds { hasDeparted = true }
      timelines[Int(agent)].removeFirst()
      touched.append(agent)
    }
    if task < finishOf.count { finishOf[task] = hive.now.nanoseconds }
  }

  mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    if firstNew < hive.submittedCount { planNew(hive) }
    for agent in touched { startNext(on: agent, hive, &assignments) }
    touched.removeAll(keepingCapacity: true)
  }
}

extension PlannedSchedule {
  /// The plan, how far it goes, and what is to be looked at in the next pass.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&timelines)
    archive.plain(&firstNew)
    archive.plain(&postponed)
    archive.plain(fixedLength: &agentOf)
    archive.plain(fixedLength: &finishOf)
    archive.dictionary(&gangs, empty: Gang())
    archive.plain(&touched)
    archive.plain(&hasDeparted)
  }
}

// MARK: - Running

extension PlannedSchedule {
  private mutating func startNext(on agent: Int32, _ hive: HiveState, _ assignments: inout Assignments) {
    guard let task = timelines[Int(agent)].first, hive.isStartable(task) else { return }
    let agents = gangs[task]?.agents ?? [agent]
    let isNext = agents.allSatisfy { agent in
      let timeline = timelines[Int(agent)]
      return timeline.first == task && !timeline.isFirstStarted && hive.isIdle(agent)
    }
    guard isNext else { return }
    let start = max(hive.now, hive.dataArrival(for: task, on: agents[0])).nanoseconds
    for agent in agents {
      if timelines[Int(agent)].startFirst(at: start) { hasDeparted = true }
    }
    assignments.start(task, on: agents)
  }
}

// MARK: - Planning

extension PlannedSchedule {
  private mutating func planNew(_ hive: HiveState) {
    let tasks = takePlannable(hive)
    guard !tasks.isEmpty else { return }
    let now = hive.now.nanoseconds
    if hasDeparted || timelines.contains(where: { $0.isLate(at: now) }) { revise(hive) }
    hasDeparted = false
    let problem = PlanningProblem(tasks, hive: hive) { [agentOf, finishOf] in
      agentOf[$0] >= 0 ? (agentOf[$0], finishOf[$0]) : nil
    }
    var planner = Planner(problem, identities: tasks, now: now, timelines: timelines)
    // With one owner they are changed where they are.
    timelines = []
    Rule.plan(&planner)
    timelines = planner.timelines
    for (task, agents) in planner.gangs { gangs[tasks[task]] = Gang(agents: agents) }
    if !agentOf.isEmpty {
      for (position, task) in tasks.enumerated() {
        agentOf[task] = planner.agentOf[position]
        finishOf[task] = planner.finishOf[position]
      }
    }
    touched = Array(0..<Int32(hive.agentCount))
  }

  /// The tasks that can be planned now, ascending: all that they depend on is among them or was planned before.
  private mutating func takePlannable(_ hive: HiveState) -> [TaskIndex] {
    let candidates = (postponed + Array(firstNew..<hive.submittedCount)).filter { hive.isUnassigned($0) }
    firstNew = hive.submittedCount
    guard hive.graph != nil else { return candidates }
    let positions = TaskPositions(candidates)
    var missing = candidates.map { task in
      hive.parents(of: task).count { agentOf[Int($0.parent)] < 0 }
    }
    var plannable = candidates.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < plannable.count {
      for edge in hive.children(of: candidates[plannable[next]]) {
        guard let child = positions[Int(edge.child)] else { continue }
        missing[child] -= 1
        if missing[child] == 0 { plannable.append(child) }
      }
      next += 1
    }
    postponed = candidates.indices.filter { missing[$0] > 0 }.map { candidates[$0] }
    return plannable.sorted().map { candidates[$0] }
  }
}
