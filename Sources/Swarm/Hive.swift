public import Simulation

/// The orchestrator: takes tasks in, asks its policy what starts where, and keeps account.
///
/// Generic over the policy, so that no event pays for dynamic dispatch.
public struct Hive<Policy: SchedulingPolicy>: Model {
  /// Agents, tasks and levels as of the last event.
  public private(set) var state: HiveState
  private var policy: Policy
  private var assignments = Assignments()
  private var newlyReady: [TaskIndex] = []
  /// Tasks that have been read and not yet submitted.
  private var inbox: [TaskDescription] = []
  private var inboxPosition = 0
  private var passIsPending = false
  /// The pass that the policy asked for, in the future.
  private var timer: Timer?

  private struct Timer: BitwiseCopyable {
    var event: EventHandle
    var instant: SimulationTime
  }

  /// A hive in which nothing was submitted, with a policy of its own; O(agents).
  public init(_ configuration: HiveConfiguration) {
    state = HiveState(configuration, discipline: Policy.discipline)
    policy = Policy(hive: state)
  }

  /// Changes the hive by one event and schedules what follows; does nothing once a fault has ended the run.
  public mutating func handle<Queue: EventQueue>(
    _ event: HiveEvent, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == HiveEvent {
    guard state.fault == nil else { return }
    agenda.begin(type: event.kind.profileType)
    state.advance(to: time)
    switch event.kind {
    case .arrival: submitNext(&agenda)
    case .completion: finish(state.tasks.index(truncated: event.subject), &agenda)
    case .dataArrival:
      agenda.enter(.network)
      begin(state.tasks.index(truncated: event.subject), &agenda)
    case .schedulingPass: schedulingPass(&agenda)
    case .timer:
      timer = nil
      requestPass(&agenda)
    }
    assert(state.isConserved, "a task was lost or doubled")
  }
}

extension Hive {
  /// Fetches the record of a task that is about to end, which has lain untouched since its start.
  ///
  /// Inlined, since a call would be given a copy of the hive.
  @inline(__always)
  public func prepare(for event: HiveEvent) {
    if event.kind == .completion { state.tasks.prefetch(state.tasks.index(truncated: event.subject)) }
  }
}

// MARK: - Submission

extension Hive {
  /// The random streams of the policy.
  var streams: [RandomStream] { policy.streams }

  /// How many tasks have been read and not yet submitted.
  var inboxCount: Int { inbox.count - inboxPosition }

  /// The instant of the next submission, if a task has been read.
  var nextSubmission: SimulationTime? {
    inboxPosition < inbox.count ? inbox[inboxPosition].submitTime : nil
  }

  /// Makes room in the inbox, lets `read` append to it and returns what that returns.
  mutating func refill<Answer>(_ read: (inout [TaskDescription]) throws -> Answer) rethrows -> Answer {
    inbox.removeFirst(inboxPosition)
    inboxPosition = 0
    return try read(&inbox)
  }

  private mutating func submitNext<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    let task = inbox[inboxPosition]
    inboxPosition += 1
    if state.hasEstimator { agenda.enter(.learning) }
    let index = state.submit(task)
    if state.hasEstimator { agenda.enter(.hive) }
    if state.tasks[index].status == .queued {
      agenda.enter(.policy)
      policy.taskBecameReady(index, hive: state)
      agenda.enter(.hive)
      requestPass(&agenda)
    }
    if let next = nextSubmission {
      agenda.schedule(HiveEvent(.arrival), at: next, priority: priority(.arrival))
    }
  }
}

// MARK: - Scheduling and running

extension Hive {
  private mutating func requestPass<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    guard !passIsPending else { return }
    passIsPending = true
    agenda.schedule(HiveEvent(.schedulingPass), at: state.now, priority: priority(.schedulingPass))
  }

  /// Sees to it that there is a pass at this instant, after all else.
  private mutating func requestLatePass<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    schedule(timerAt: state.now, &agenda)
  }

  private mutating func schedulingPass<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    passIsPending = false
    guard state.queueLength > 0 else { return setTimer(at: nil, &agenda) }
    assignments.removeAll()
    agenda.enter(.policy)
    policy.assign(hive: state, &assignments)
    agenda.enter(.hive)
    if let reason = assignments.failure { return state.fail(because: reason) }
    state.messageCount += assignments.messageCount
    state.payments += assignments.payments
    if Policy.discipline == .preemptive { stopTasks(&agenda) }
    startTasks(&agenda)
    setTimer(at: assignments.nextPass, &agenda)
    if Policy.discipline == .shared && assignments.count > 0 { scheduleSharedCompletion(&agenda) }
  }

  private mutating func stopTasks<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    for task in assignments.stops {
      guard let completion = state.stop(task) else { return }
      _ = agenda.cancel(completion)
    }
  }

  private mutating func startTasks<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    for start in assignments.starts {
      guard state.fault == nil else { return }
      if Policy.discipline == .shared {
        guard state.share(start) else { return }
        continue
      }
      guard let dataArrival = state.allocate(start, assignments.agents) else { return }
      if dataArrival > state.now {
        agenda.schedule(
          HiveEvent(.dataArrival, subject: UInt32(truncatingIfNeeded: start.task)), at: dataArrival,
          priority: priority(.dataArrival))
      } else {
        begin(start.task, &agenda)
      }
    }
  }

  /// Has the timer go off at the instant that the policy asked for in this pass, or not at all.
  private mutating func setTimer<Queue: EventQueue>(
    at instant: SimulationTime?, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == HiveEvent {
    guard instant != nil || timer != nil else { return }
    schedule(timerAt: instant.map { max($0, state.now + SimulationDuration(nanoseconds: 1)) }, &agenda)
  }

  private mutating func schedule<Queue: EventQueue>(
    timerAt wanted: SimulationTime?, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == HiveEvent {
    guard wanted != timer?.instant else { return }
    if let timer { _ = agenda.cancel(timer.event) }
    timer = nil
    guard let wanted, wanted < .never else { return }
    let event = agenda.scheduleCancellable(
      HiveEvent(.timer), at: wanted, priority: priority(.timer))
    timer = Timer(event: event, instant: wanted)
  }

  private func priority(_ kind: HiveEvent.Kind) -> EventPriority { kind.priority(state.scheduler.ties) }

  private mutating func begin<Queue: EventQueue>(_ task: TaskIndex, _ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    guard let finish = state.begin(task) else { return }
    let event = HiveEvent(.completion, subject: UInt32(truncatingIfNeeded: task))
    let isKnown = state.scheduler.ties == .perEvent && state.expectedEnd(of: task) == finish
    let priority = isKnown ? HiveEvent.Kind.priorityOfExpectedCompletions : priority(.completion)
    if Policy.discipline == .preemptive {
      let completion = agenda.scheduleCancellable(event, at: finish, priority: priority)
      state.tasks.update(task) { $0.completion = completion }
    } else {
      agenda.schedule(event, at: finish, priority: priority)
    }
  }

  /// Has the completion event stand for the task that will finish first, of those that share the agents.
  private mutating func scheduleSharedCompletion<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    if let completion = state.sharing?.completion { _ = agenda.cancel(completion) }
    state.sharing?.completion = nil
    guard let next = state.nextSharedCompletion() else { return }
    let event = HiveEvent(.completion, subject: UInt32(truncatingIfNeeded: next.task))
    let completion = agenda.scheduleCancellable(event, at: next.instant, priority: priority(.completion))
    state.sharing?.completion = completion
  }

  private mutating func finish<Queue: EventQueue>(_ task: TaskIndex, _ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    if state.hasEstimator { agenda.enter(.learning) }
    state.finish(task)
    agenda.enter(.policy)
    policy.taskFinished(task, hive: state)
    if state.dependencies != nil { tellOfChildren(of: task) }
    agenda.enter(.hive)
    if Policy.discipline == .shared { scheduleSharedCompletion(&agenda) }
    if state.scheduler.ties == .perEvent && state.expectedEnd(of: task) == state.now {
      requestLatePass(&agenda)
    } else {
      requestPass(&agenda)
    }
  }
}

extension Hive {
  private mutating func tellOfChildren(of task: TaskIndex) {
    state.unblockChildren(of: task, into: &newlyReady)
    for child in newlyReady { policy.taskBecameReady(child, hive: state) }
    newlyReady.removeAll(keepingCapacity: true)
  }

  /// Moves rows of tasks that are done to a table; `all`: of every task.
  mutating func drain(into table: inout TaskTable, all: Bool) {
    state.tasks.drain(into: &table, all: all)
  }

  /// Closes the account at the end of a run; see `HiveState.close(at:)`.
  mutating func close(at end: SimulationTime) throws(HiveFault) {
    try state.close(at: end)
  }
}

// MARK: - Saving and going on

extension Hive: Snapshotted {
  /// The state, the policy, and the tasks that were read and not yet submitted; in between two events nothing else
  /// is kept.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&state)
    var unread = archive.isReading ? [] : Array(inbox[inboxPosition...])
    archive.plain(&unread)
    archive.plain(&passIsPending)
    archive.plain(&timer)
    if archive.isReading { (inbox, inboxPosition) = (unread, 0) }
    archive.section(HiveArchive.policySection) { archive in policy.snapshot(&archive) }
  }

  /// Tells a policy that was made for a restored hive of all tasks there are, as if it had been told in order.
  ///
  /// The pass in which it first decides comes at `instant`.
  mutating func handOver<Queue: EventQueue>(at instant: SimulationTime, _ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    policy = Policy(hive: state)
    for task in state.holdingTasks { policy.taskIsHolding(task, hive: state) }
    for task in state.waitingTasks { policy.taskBecameReady(task, hive: state) }
    setTimer(at: nil, &agenda)
    guard !passIsPending else { return }
    passIsPending = true
    agenda.schedule(HiveEvent(.schedulingPass), at: instant, priority: priority(.schedulingPass))
  }

  /// Forgets the tasks that were read and not yet submitted.
  mutating func forgetInbox() {
    inbox.removeAll(keepingCapacity: true)
    inboxPosition = 0
  }
}
