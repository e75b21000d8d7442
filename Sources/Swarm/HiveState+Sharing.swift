import Simulation

extension HiveState {
  /// Agents that running tasks ask for, where they share agents: more than there are, if each is a share of one.
  public var sharedDemand: Int { sharing?.demand ?? 0 }

  /// What `sharedDemand` may be at most: `slots` on each agent.
  public var slotCount: Int {
    let (count, overflow) = agentCount.multipliedReportingOverflow(by: scheduler.slots ?? .max)
    return overflow ? .max : count
  }

  /// Starts a task that shares the agents with all others; false where the policy broke a rule.
  mutating func share(_ start: Assignments.Start) -> Bool {
    let index = start.task
    guard tasks.contains(index), tasks[index].status == .queued else {
      let record = tasks.contains(index) ? tasks[index] : nil
      fault = .notStartable(
        task: record?.description.id ?? Int64(index), status: record?.status ?? .finished, time: now)
      return false
    }
    let description = tasks[index].description
    let needed = Int(description.agents)
    guard start.agentCount == 0, needed <= slotCount - sharedDemand else {
      fault = .badShare(
        task: description.id, needed: description.agents, free: slotCount - sharedDemand, time: now)
      return false
    }
    sharing?.start(index, work: description.work, agents: needed, at: now)
    tasks[index].startTime = now
    tasks[index].status = .running
    queueLength -= 1
    runningCount += 1
    agents.hold(sharing?.busyAgents ?? 0, at: now, countFrom: tally.warmUpEnd)
    return true
  }

  /// Which of the tasks that share the agents finishes next, and when; nil where none runs, or on overflow.
  mutating func nextSharedCompletion() -> (task: TaskIndex, instant: SimulationTime)? {
    guard let next = sharing?.next(at: now) else { return nil }
    guard next.instant < .never else {
      fault = .timeOverflow(task: tasks[next.task].description.id, time: now)
      return nil
    }
    return next
  }

  /// Takes the task that finishes next from those that share the agents.
  mutating func endShare(of index: TaskIndex) {
    let timeRun = sharing?.finishNext(at: now) ?? .zero
    tasks.update(index) { $0.timeRun = timeRun }
    agents.hold(sharing?.busyAgents ?? 0, at: now, countFrom: tally.warmUpEnd)
  }
}
