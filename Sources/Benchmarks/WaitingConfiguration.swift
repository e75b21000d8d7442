internal import Probe
internal import Scheduling
internal import Simulation
internal import Swarm

/// What a policy's decisions cost while many tasks wait.
struct WaitingConfiguration: Sendable {
  let policy: PolicyDescriptor
  /// Tasks that wait at the start.
  let waiting: Int
  /// Simulated seconds after that; some seventeen tasks finish in each.
  let seconds: Double

  private static let agentCount = 64

  /// Submits all tasks at once, then times what is decided until the end.
  func trial(_ queue: EventQueueKind) throws -> Trial {
    let configuration = HiveConfiguration(seed: 1, groups: [AgentGroup(count: Self.agentCount)])
    let hive = policy.makeRun(configuration, queue: queue)
    var source: any WorkloadSource = WaitingTasks(count: waiting)
    _ = try hive.prepare(&source)
    let start = Probe.sample()
    while try hive.runSlice(.zero, &source) == .more {}
    let filled = Probe.sample()
    let horizon = SimulationTime(seconds: seconds)
    while try hive.runSlice(horizon, &source) == .more {}
    let usage = ProbeUsage(from: filled, to: Probe.sample())
    let submitting = ProbeUsage(from: start, to: filled).cpuSeconds / Double(waiting)
    let (_, _, fingerprint) = hive.progress()
    return Trial(
      events: max(1, hive.state().finishedCount), cpuSeconds: usage.cpuSeconds, digest: fingerprint.low,
      fingerprint: fingerprint,
      measures: [Measure(name: "nanoseconds_per_submission", value: submitting * 1e9)])
  }
}
