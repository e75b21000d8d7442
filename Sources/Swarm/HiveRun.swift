import Simulation

/// A hive with one policy on one event queue, being simulated, and how far its source has been read.
struct HiveRun<Policy: SchedulingPolicy, Queue: EventQueue<HiveEvent>> {
  /// Events per slice; the inbox holds at least as many tasks, as each event submits at most one.
  private static var sliceLength: Int { 4096 }

  private var simulation: Simulation<Hive<Policy>, Queue>
  private let observer: HiveRunner.Observer?
  private var hasStarted = false
  private var sourceHasEnded = false

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
    let wanted = 2 * Self.sliceLength
    try simulation.model.refill { inbox in
      let before = inbox.count
      try source.read(wanted, into: &inbox)
      sourceHasEnded = inbox.count < before + wanted
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
