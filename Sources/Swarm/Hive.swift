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

  /// A hive in which nothing was submitted, with a policy of its own; O(agents).
  public init(_ configuration: HiveConfiguration) {
    state = HiveState(configuration)
    policy = Policy(hive: state)
  }

  /// Changes the hive by one event and schedules what follows; does nothing once a fault has ended the run.
  public mutating func handle<Queue: EventQueue>(
    _ event: HiveEvent, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == HiveEvent {
    guard state.fault == nil else { return }
    state.advance(to: time)
    switch event.kind {
    case .arrival: submitNext(&agenda)
    case .completion: finish(state.tasks.index(truncated: event.subject), &agenda)
    case .dataArrival: begin(state.tasks.index(truncated: event.subject), &agenda)
    case .schedulingPass: schedulingPass(&agenda)
    }
    assert(state.isConserved, "a task was lost or doubled")
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
    let index = state.submit(task)
    if state.tasks[index].status == .queued {
      policy.taskBecameReady(index, hive: state)
      requestPass(&agenda)
    }
    if let next = nextSubmission {
      agenda.schedule(HiveEvent(.arrival), at: next, priority: HiveEvent.Kind.arrival.priority)
    }
  }
}

// MARK: - Scheduling and running

extension Hive {
  private mutating func requestPass<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    guard !passIsPending else { return }
    passIsPending = true
    agenda.schedule(
      HiveEvent(.schedulingPass), at: state.now, priority: HiveEvent.Kind.schedulingPass.priority)
  }

  private mutating func schedulingPass<Queue: EventQueue>(_ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    passIsPending = false
    guard state.queueLength > 0 else { return }
    assignments.removeAll()
    policy.assign(hive: state, &assignments)
    if let reason = assignments.failure { return state.fail(because: reason) }
    for start in assignments.starts {
      guard state.fault == nil, let dataArrival = state.allocate(start, assignments.agents) else { return }
      if dataArrival > state.now {
        agenda.schedule(
          HiveEvent(.dataArrival, subject: UInt32(truncatingIfNeeded: start.task)), at: dataArrival,
          priority: HiveEvent.Kind.dataArrival.priority)
      } else {
        begin(start.task, &agenda)
      }
    }
  }

  private mutating func begin<Queue: EventQueue>(_ task: TaskIndex, _ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    guard let finish = state.begin(task) else { return }
    agenda.schedule(
      HiveEvent(.completion, subject: UInt32(truncatingIfNeeded: task)), at: finish,
      priority: HiveEvent.Kind.completion.priority)
  }

  private mutating func finish<Queue: EventQueue>(_ task: TaskIndex, _ agenda: inout Agenda<Queue>)
  where Queue.Event == HiveEvent {
    state.finish(task)
    policy.taskFinished(task, hive: state)
    state.unblockChildren(of: task, into: &newlyReady)
    for child in newlyReady { policy.taskBecameReady(child, hive: state) }
    newlyReady.removeAll(keepingCapacity: true)
    requestPass(&agenda)
  }
}

extension Hive {
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
    guard !passIsPending else { return }
    passIsPending = true
    agenda.schedule(
      HiveEvent(.schedulingPass), at: instant, priority: HiveEvent.Kind.schedulingPass.priority)
  }

  /// Forgets the tasks that were read and not yet submitted.
  mutating func forgetInbox() {
    inbox.removeAll(keepingCapacity: true)
    inboxPosition = 0
  }
}
