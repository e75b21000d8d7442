internal import Probe
internal import Simulation

/// One case of `MultiServerQueue`, run until every customer has left.
struct MultiServerConfiguration: Sendable {
  let customers: Int
  var seed: UInt64 = 0

  func trial<Queue: EventQueue<KernelEvent>>(_: Queue.Type, isFingerprinted: Bool) -> Trial {
    var simulation = Simulation<MultiServerQueue, Queue>(
      model: MultiServerQueue(customers: customers, seed: seed), isFingerprinted: isFingerprinted)
    if let first = simulation.model.first() { simulation.schedule(first.event, at: first.time) }
    let start = Probe.sample()
    _ = simulation.run()
    let usage = ProbeUsage(from: start, to: Probe.sample())
    let meanWait = simulation.model.totalWait.seconds / Double(customers)
    return Trial(
      events: simulation.eventCount, cpuSeconds: usage.userSeconds, digest: simulation.model.digest.value,
      fingerprint: isFingerprinted ? simulation.fingerprint : nil,
      measures: [
        Measure(name: "mean_wait_seconds", value: meanWait),
        Measure(name: "erlang_c_seconds", value: Self.expectedWaitSeconds),
      ])
  }

  /// The mean wait in equilibrium: Erlang's C formula over what the servers have to spare.
  ///
  /// Source: Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
  /// telephone exchanges", 1917.
  static var expectedWaitSeconds: Double {
    let servers = MultiServerQueue.serverCount
    let load = MultiServerQueue.arrivalsPerSecond / MultiServerQueue.servicesPerSecond
    var term = 1.0
    var sum = 0.0
    for busy in 0..<servers {
      sum += term
      term *= load / Double(busy + 1)
    }
    let waiting = term / (1 - load / Double(servers))
    let spare = Double(servers) * MultiServerQueue.servicesPerSecond - MultiServerQueue.arrivalsPerSecond
    return waiting / (sum + waiting) / spare
  }
}
