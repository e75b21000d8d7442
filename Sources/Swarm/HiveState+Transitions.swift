import Simulation

extension HiveState {
  /// Moves the clock, and integrates the levels over the time that has passed.
  mutating func advance(to time: SimulationTime) {
    guard time > now else { return }
    integrals.advance(
      to: time, queueLength: queueLength, runningTasks: runningCount, busyAgents: busyCount)
    now = time
  }

  /// Ends the run for a policy that cannot decide.
  mutating func fail(because reason: String) { fault = .policyFailed(reason: reason, time: now) }

  /// Takes a task in; one that needs more agents than there are for its kind can never run and fails at once.
  mutating func submit(_ task: TaskDescription) -> TaskIndex {
    if tasks.endIndex == 0 { integrals.begin(notBefore: task.submitTime) }
    tally.noteSubmission(task)
    let blocked = dependencies?.isBlocked(tasks.endIndex) ?? false
    let index = tasks.append(TaskRecord(task, status: blocked ? .blocked : .queued))
    if Int(task.agents) > agents.skills.members(of: Int(task.kind))?.count ?? agents.count {
      fail(index)
      return index
    }
    if let estimate = estimator?.estimate(index, task, at: now) {
      tasks[index].description.estimate = estimate
    }
    if blocked { blockedCount += 1 } else { queueLength += 1 }
    return index
  }

  /// Gives a task its agents; returns when its input data is there, nil where that is never or the policy
  /// broke a rule.
  mutating func allocate(_ start: Assignments.Start, _ chosen: [Int32]) -> SimulationTime? {
    guard tasks.contains(start.task), tasks[start.task].status == .queued,
      tasks[start.task].firstAgent < 0
    else {
      let record = tasks.contains(start.task) ? tasks[start.task] : nil
      fault = .notStartable(
        task: record?.description.id ?? Int64(start.task), status: record?.status ?? .finished, time: now)
      return nil
    }
    let needed = tasks[start.task].description.agents
    let kind = Int(tasks[start.task].description.kind)
    let gang = chosen[start.firstAgent..<start.firstAgent + start.agentCount]
    guard isAllocatable(gang, needed: needed, kind: kind) else {
      fault = .badAgents(
        task: tasks[start.task].description.id, agents: Array(gang), needed: needed,
        idle: agents.idleCount(for: kind), time: now)
      return nil
    }
    let first =
      gang.isEmpty ? agents.takeLowest(Int(needed), kind: kind, at: now) : agents.take(gang, at: now)
    tasks[start.task].firstAgent = first
    guard let dependencies else { return now }
    let dataArrival = dependencies.dataArrival(for: start.task, on: first)
    guard dataArrival < .never else {
      fault = .timeOverflow(task: tasks[start.task].description.id, time: now)
      return nil
    }
    return dataArrival
  }

  /// Whether a policy may take these agents: none stands for any that are idle.
  private func isAllocatable(_ gang: ArraySlice<Int32>, needed: Int32, kind: Int) -> Bool {
    if gang.isEmpty { return Int(needed) <= agents.idleCount(for: kind) }
    guard gang.count == Int(needed) else { return false }
    var previous: Int32 = -1
    for agent in gang {
      guard agent > previous, Int(agent) < agents.count, agents.idle.contains(Int(agent)),
        agents.skills.permits(Int(agent), kind: kind)
      else {
        return false
      }
      previous = agent
    }
    return true
  }

  /// Starts the work of a task that holds its agents; returns when it will be done, nil on overflow.
  mutating func begin(_ index: TaskIndex) -> SimulationTime? {
    let first = tasks[index].firstAgent
    let isPreemptive = discipline == .preemptive
    let work = isPreemptive ? tasks.progress(index).remainingWork : tasks[index].description.work
    let runTime = work.atSpeed(
      agents.slowestSpeed(ofGang: first, kind: Int(tasks[index].description.kind)))
    let finish = now.saturatingAdding(runTime)
    guard finish < .never else {
      fault = .timeOverflow(task: tasks[index].description.id, time: now)
      return nil
    }
    if isPreemptive {
      let begin = now
      tasks.update(index) { $0.runBegan = begin }
    }
    // A task that was stopped has started before.
    if tasks[index].startTime.nanoseconds == TaskTable.missing { tasks[index].startTime = now }
    tasks[index].status = .running
    queueLength -= 1
    runningCount += 1
    return finish
  }

  /// Ends a task and frees its agents.
  mutating func finish(_ index: TaskIndex) {
    let runTime = endRun(of: index)
    tasks[index].finishTime = now
    tasks[index].status = .finished
    runningCount -= 1
    finishedCount += 1
    tally.noteFinish(tasks[index], runTime: runTime)
    estimator?.taskFinished(index, tasks[index].description, at: now)
  }

  /// Frees the agents of a task that is done, and returns its time on them.
  private mutating func endRun(of index: TaskIndex) -> SimulationDuration {
    if discipline == .shared {
      endShare(of: index)
      return tasks.progress(index).timeRun
    }
    let runTime = discipline == .preemptive ? timeRun(of: index) : now - tasks[index].startTime
    if discipline == .preemptive { tasks.update(index) { $0.timeRun = runTime } }
    let counts = tally.counts(tasks[index].description)
    agents.release(gang: tasks[index].firstAgent, at: now, counts: counts)
    return runTime
  }

  /// Appends to `ready` the tasks that become ready because a task has finished.
  mutating func unblockChildren(of index: TaskIndex, into ready: inout [TaskIndex]) {
    let record = tasks[index]
    dependencies?.finish(
      index, on: record.firstAgent, at: now,
      leastRunTime: tally.counts(record.description)
        ? record.description.work.atSpeed(agents.fastestSpeed) : .zero)
    for edge in dependencies?.children(of: index) ?? [] {
      let child = Int(edge.child)
      // A child may be yet to come, or have failed and left.
      guard dependencies?.satisfyOne(of: child) == true, tasks.contains(child),
        tasks[child].status == .blocked
      else { continue }
      tasks[child].status = .queued
      tasks[child].readyTime = now
      blockedCount -= 1
      queueLength += 1
      ready.append(child)
    }
  }

  private mutating func fail(_ index: TaskIndex) {
    tasks[index].status = .failed
    failedCount += 1
    tally.noteFailure(tasks[index].description)
  }

  /// Closes the account at the end of a run: counts what is unfinished and checks that no task was lost.
  mutating func close(at end: SimulationTime) throws(HiveFault) {
    if let fault { throw fault }
    advance(to: end)
    guard isConserved, finishedCount + failedCount == tasks.endIndex - tasks.unfinishedCount else {
      throw .notConserved(
        submitted: submittedCount, finished: finishedCount, failed: failedCount, running: runningCount,
        queued: queueLength + blockedCount)
    }
    tasks.forEachUnfinished { tally.noteUnfinished($0.description, at: end) }
  }
}
