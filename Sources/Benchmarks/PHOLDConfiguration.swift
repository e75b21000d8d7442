internal import Probe
internal import Simulation

/// One case of `PHOLD`.
struct PHOLDConfiguration: Sendable {
  let processes: Int
  let eventsPerProcess: Int
  let remote: Double
  /// About how many events are handled.
  let events: Int

  var pending: Int { processes * eventsPerProcess }

  /// The mean delay is 1 s.
  private var horizon: SimulationTime {
    SimulationTime(nanoseconds: SimulationTime(seconds: Double(events) / Double(pending)).nanoseconds - 1)
  }

  /// Below this, what is resident says more of pages than of events.
  private static let leastMeasuredPending = 1 << 16

  func trial<Queue: EventQueue<KernelEvent>>(_: Queue.Type, isFingerprinted: Bool) -> Trial {
    let empty = held()
    var simulation = Simulation<PHOLD, Queue>(
      model: PHOLD(processes: processes, remote: remote), isFingerprinted: isFingerprinted)
    let idle = held()
    scheduleFirst(&simulation)
    let start = Probe.sample()
    _ = simulation.run(until: horizon)
    let end = Probe.sample()
    // Before the last use of the simulation, which ends its life.
    let measures = memory(empty, idle, held())
    return Trial(
      events: simulation.eventCount, cpuSeconds: ProbeUsage(from: start, to: end).userSeconds,
      digest: simulation.model.checksum, fingerprint: isFingerprinted ? simulation.fingerprint : nil,
      measures: measures)
  }

  /// A simulation whose first events are pending.
  func simulation<Queue: EventQueue<KernelEvent>>(
    _: Queue.Type, isFingerprinted: Bool
  ) -> Simulation<PHOLD, Queue> {
    var simulation = Simulation<PHOLD, Queue>(
      model: PHOLD(processes: processes, remote: remote), isFingerprinted: isFingerprinted)
    scheduleFirst(&simulation)
    return simulation
  }

  private func scheduleFirst<Queue: EventQueue>(_ simulation: inout Simulation<PHOLD, Queue>) {
    for process in 0..<processes {
      for _ in 0..<eventsPerProcess {
        let delay = simulation.model.firstDelay(of: process)
        simulation.schedule(KernelEvent(subject: UInt32(process)), at: .zero + delay)
      }
    }
  }

  /// What is in use, without what a growing array has left behind.
  private func held() -> ProbeSample {
    Probe.releaseFreeMemory()
    return Probe.sample()
  }

  private func memory(_ empty: ProbeSample, _ idle: ProbeSample, _ end: ProbeSample) -> [Measure] {
    guard pending >= Self.leastMeasuredPending else { return [] }
    let ofProcesses = Double(idle.residentBytes - empty.residentBytes) / Double(processes)
    let ofPending = Double(end.residentBytes - idle.residentBytes) / Double(pending)
    return [
      Measure(name: "bytes_per_process", value: ofProcesses),
      Measure(name: "bytes_per_pending_event", value: ofPending),
    ]
  }
}
