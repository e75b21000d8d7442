import Simulation

/// A hive with one policy on one event queue, being simulated, and how far its source has been read.
struct HiveRun<Policy: SchedulingPolicy, Queue: EventQueue<HiveEvent>> {
  /// Events per slice; the inbox holds at least as many tasks, as each event submits at most one.
  private static var sliceLength: Int { 4096 }

  private static var readingLength: Int { 2 * sliceLength }
  private var simulation: Simulation<Hive<Policy>, Queue>
  private let observer: HiveRunner.Observer?
  private var hasStarted = false
  private var sourceHasEnded = false
  /// How many tasks were taken from the source.
  private var readCount = 0

  init(_ configuration: HiveConfiguration, observer: HiveRunner.Observer?) {
    self.observer = observer
    simulation = Simulation(model: Hive(configuration))
  }

  var state: HiveState { simulation.model.state }
  var now: SimulationTime { simulation.agenda.now }
  var eventCount: Int { simulation.eventCount }
  var fingerprint: Fingerprint { simulation.fingerprint }

  mutating func prepare(from source: inout any WorkloadSource) throws -> SimulationTime? {
    try readAhead(from: &source)
    return simulation.model.nextSubmission
  }

  mutating func runSlice(
    until horizon: SimulationTime, from source: inout any WorkloadSource
  ) throws -> SlicePause {
    try readAhead(from: &source)
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

  private mutating func handleSlice(until horizon: SimulationTime) -> Simulation<Hive<Policy>, Queue>.Pause {
    guard let observer else { return simulation.run(until: horizon, limit: Self.sliceLength) }
    return simulation.run(until: horizon, limit: Self.sliceLength, observing: observer)
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
    try simulation.model.refill { inbox in
      let before = inbox.count
      try source.read(wanted, into: &inbox)
      sourceHasEnded = inbox.count < before + wanted
      readCount += inbox.count - before
    }
    if !hasStarted, let first = simulation.model.nextSubmission {
      hasStarted = true
      simulation.schedule(HiveEvent(.arrival), at: first, priority: HiveEvent.Kind.arrival.priority)
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
