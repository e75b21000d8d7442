import Simulation

/// A hive with one policy on one event queue, being simulated, and how far its source has been read.
struct HiveRun<Policy: SchedulingPolicy, Queue: EventQueue<HiveEvent>> {
  /// Events per slice; the inbox holds at least as many tasks, as each event submits at most one.
  private static var sliceLength: Int { 4096 }

  private static var readingLength: Int { 2 * sliceLength }
  var simulation: Simulation<Hive<Policy>, Queue>
  private(set) var trail = FingerprintTrail()
  private let observer: HiveObserver?
  /// Filled where there is an observer.
  private(set) var taskDraws = TaskDraws()
  private var hasStarted = false
  private var sourceHasEnded = false
  /// How many tasks were taken from the source.
  private var readCount = 0

  init(_ configuration: HiveConfiguration, queue: Queue, observer: HiveObserver?) {
    self.observer = observer
    simulation = Simulation(model: Hive(configuration), queue: queue)
  }

  var state: HiveState { simulation.model.state }
  var now: SimulationTime { simulation.agenda.now }
  var eventCount: Int { simulation.eventCount }
  var scheduledCount: Int { simulation.agenda.scheduledCount }
  var fingerprint: Fingerprint { simulation.fingerprint }

  mutating func prepare(from source: inout any WorkloadSource) throws -> SimulationTime? {
    try readAhead(from: &source)
    return simulation.model.nextSubmission
  }

  mutating func runSlice(
    until horizon: SimulationTime, from source: inout any WorkloadSource
  ) throws -> SlicePause {
    simulation.agenda.leaveEvents(for: .workload)
    try readAhead(from: &source)
    simulation.agenda.leaveEvents(for: .hive)
    let pause = handleSlice(until: horizon)
    if let fault = simulation.model.state.fault { throw fault }
    switch pause {
    case .limit: return .more
    case .horizon: return .horizon
    case .exhausted:
      try checkProgress()
      return .exhausted
    }
  }

  /// Handles one slice, in parts that end where an entry of the trail is due.
  private mutating func handleSlice(until horizon: SimulationTime) -> Simulation<Hive<Policy>, Queue>.Pause {
    let end = simulation.eventCount + Self.sliceLength
    while simulation.eventCount < end {
      let limit = min(end, trail.nextEventCount) - simulation.eventCount
      let pause =
        observer.map { handleObserved($0, until: horizon, limit: limit) }
        ?? simulation.run(until: horizon, limit: limit)
      if simulation.eventCount == trail.nextEventCount {
        trail.append(
          FingerprintTrail.Entry(eventCount: eventCount, time: now, fingerprint: simulation.fingerprint))
      }
      guard case .limit = pause else { return pause }
    }
    return .limit
  }

  mutating func close(at end: SimulationTime) throws(HiveFault) {
    try simulation.model.close(at: end)
  }

  mutating func drain(into table: inout TaskTable, all: Bool) {
    simulation.model.drain(into: &table, all: all)
  }

  private mutating func readAhead(from source: inout any WorkloadSource) throws {
    guard !sourceHasEnded, simulation.model.inboxCount <= Self.sliceLength else { return }
    let wanted = Self.readingLength
    // An observer wants to know what each task was drawn from.
    var draws = taskDraws
    let isObserved = observer != nil
    if isObserved { draws.forget(before: state.submittedCount) }
    let count = try simulation.model.refill { inbox in
      let before = inbox.count
      if isObserved {
        try draws.read(wanted, from: &source, into: &inbox)
      } else {
        try source.read(wanted, into: &inbox)
      }
      return inbox.count - before
    }
    sourceHasEnded = count < wanted
    readCount += count
    taskDraws = draws
    if !hasStarted, let first = simulation.model.nextSubmission {
      hasStarted = true
      simulation.schedule(
        HiveEvent(.arrival), at: first, priority: HiveEvent.Kind.arrival.priority(state.scheduler.ties))
    }
  }

  /// With nothing left to happen, tasks that wait would wait for ever.
  private func checkProgress() throws(HiveFault) {
    let state = simulation.model.state
    guard state.queueLength == 0 else { throw .stalled(queued: state.queueLength, time: now) }
  }
}

// MARK: - Saving and going on

extension HiveRun: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasStarted)
    archive.plain(&sourceHasEnded)
    archive.plain(&readCount)
    archive.nested(&trail)
    simulation.snapshot(&archive)
  }

  /// Restores a saved run into this one, which has not begun, and sets the source to where that had read it to.
  ///
  /// Where the archive fails, or the source has fewer tasks than were read from it, the archive is marked so.
  mutating func restore(
    _ archive: inout SnapshotArchive, from source: inout any WorkloadSource, _ continuation: Continuation
  ) throws {
    snapshot(&archive)
    guard !archive.hasFailed, readCount >= 0 else { return archive.fail() }
    if continuation.hasNewTasks {
      replaceTasks(with: &source, after: continuation.instant)
    } else if try !skip(readCount, of: &source) {
      return archive.fail()
    }
    if continuation.hasNewPolicy { simulation.handOver(at: continuation.instant) }
  }

  /// Reads tasks and lets go of them; false where there are not so many.
  private func skip(_ count: Int, of source: inout any WorkloadSource) throws -> Bool {
    var tasks: [TaskDescription] = []
    var left = count
    while left > 0 {
      let wanted = min(left, Self.readingLength)
      tasks.removeAll(keepingCapacity: true)
      try source.read(wanted, into: &tasks)
      guard tasks.count == wanted else { return false }
      left -= wanted
    }
    return true
  }

  private mutating func replaceTasks(with source: inout any WorkloadSource, after instant: SimulationTime) {
    source = LaterTasks(
      of: source, after: instant, firstID: Int64(simulation.model.state.submittedCount))
    simulation.forgetArrivals()
    hasStarted = false
    sourceHasEnded = false
    readCount = 0
  }
}

extension Simulation {
  fileprivate mutating func handOver<Policy>(at instant: SimulationTime) where M == Hive<Policy> {
    update { model, agenda in model.handOver(at: instant, &agenda) }
  }

  fileprivate mutating func forgetArrivals<Policy>() where M == Hive<Policy> {
    update { model, agenda in
      agenda.removeAll { $0.kind == .arrival }
      model.forgetInbox()
    }
  }
}
