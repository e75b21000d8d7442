internal import Probe
internal import Scheduling
internal import Simulation
internal import Swarm
internal import Workloads

/// A whole run of a hive, from the first task to the last.
struct ThroughputConfiguration: Sendable {
  let policy: PolicyDescriptor
  let agents: Int
  let workload: WorkloadConfiguration

  func trial(_ queue: EventQueueKind) throws -> Trial {
    let groups = [AgentGroup(count: agents)]
    let start = Probe.sample()
    var source = try workload.load(seed: 1, swarmSize: agents, horizon: .never).source
    let loaded = Probe.sample()
    let configuration = HiveConfiguration(seed: 1, groups: groups, graph: source.graph)
    let hive = policy.makeRun(configuration, queue: queue)
    _ = try hive.prepare(&source)
    var rows = TaskTable()
    while try hive.runSlice(.never, &source) != .exhausted {
      hive.drain(&rows, false)
      rows.removeAll()
    }
    let usage = ProbeUsage(from: loaded, to: Probe.sample())
    let (_, _, fingerprint) = hive.progress()
    return Trial(
      events: hive.state().finishedCount, cpuSeconds: usage.cpuSeconds, digest: fingerprint.low,
      fingerprint: fingerprint,
      measures: [
        Measure(
          name: "milliseconds_of_loading", value: 1e3 * ProbeUsage(from: start, to: loaded).cpuSeconds)
      ])
  }
}
