public import Simulation

extension HiveState {
  /// Whether a task is at work on its agents.
  public func isRunning(_ task: TaskIndex) -> Bool { tasks[task].status == .running }

  /// The time that a task has been on its agents so far: its attained service.
  ///
  /// - Precondition: the policy is preemptive.
  public func timeRun(of task: TaskIndex) -> SimulationDuration {
    let progress = tasks.progress(task)
    return isRunning(task) ? progress.timeRun + (now - progress.runBegan) : progress.timeRun
  }

  /// What is left of a task's estimate and of the checkpoint costs that it has run up; zero where it has outrun them.
  ///
  /// - Precondition: the policy is preemptive.
  public func remainingEstimate(of task: TaskIndex) -> SimulationDuration {
    let description = tasks[task].description
    return max(.zero, (description.estimate - description.work).saturatingAdding(remainingWork(of: task)))
  }

  /// The true work that is left of a task, with the checkpoint costs that it has run up: for policies whose
  /// definition needs it, and no others.
  ///
  /// - Precondition: the policy is preemptive.
  public func remainingWork(of task: TaskIndex) -> SimulationDuration {
    let progress = tasks.progress(task)
    guard isRunning(task) else { return progress.remainingWork }
    let speed = agents.slowestSpeed(
      ofGang: tasks[task].firstAgent, kind: Int(tasks[task].description.kind))
    return max(.zero, progress.remainingWork - (now - progress.runBegan).work(atSpeed: speed))
  }

  /// Stops a running task, which waits again; returns the event of its completion, to be cancelled, or nil where the
  /// policy broke a rule.
  mutating func stop(_ index: TaskIndex) -> EventHandle? {
    guard discipline == .preemptive, tasks.contains(index), isRunning(index),
      let completion = tasks.progress(index).completion
    else {
      let record = tasks.contains(index) ? tasks[index] : nil
      fault = .notStoppable(
        task: record?.description.id ?? Int64(index), status: record?.status ?? .finished, time: now)
      return nil
    }
    let description = tasks[index].description
    let remaining = remainingWork(of: index).saturatingAdding(scheduler.checkpointCost)
    let timeRun = timeRun(of: index)
    tasks.update(index) { progress in
      progress.remainingWork = remaining
      progress.timeRun = timeRun
      progress.preemptions += 1
      progress.completion = nil
    }
    let counts = tally.counts(description)
    agents.release(gang: tasks[index].firstAgent, at: now, counts: counts)
    if counts { tally.notePreemption() }
    tasks[index].firstAgent = -1
    tasks[index].status = .queued
    runningCount -= 1
    queueLength += 1
    return completion
  }
}

extension SimulationDuration {
  /// The work that is done in this time at a speed, rounded once.
  func work(atSpeed speed: Double) -> SimulationDuration {
    if speed == 1 { return self }
    let nanoseconds = (Double(self.nanoseconds) * speed).rounded(.toNearestOrAwayFromZero)
    return SimulationDuration(nanoseconds: Int64(exactly: nanoseconds) ?? .max)
  }
}
