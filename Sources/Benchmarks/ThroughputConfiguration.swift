internal import Probe
internal import Scheduling
internal import Simulation
internal import Swarm

/// A whole run of a hive, from the first task to the last.
struct ThroughputConfiguration: Sendable {
  let policy: PolicyDescriptor
  let groups: [AgentGroup]
  /// Bytes per second between agents; nil: communication takes no time.
  var bandwidth: Double?
  let load: @Sendable () throws -> any WorkloadSource

  func trial(_ queue: EventQueueKind) throws -> Trial {
    let start = Probe.sample()
    var source = try load()
    let loaded = Probe.sample()
    let configuration = HiveConfiguration(seed: 1, groups: groups, bandwidth: bandwidth, graph: source.graph)
    let hive = policy.makeRun(configuration, queue: queue)
    _ = try hive.prepare(&source)
    var rows = TaskTable()
    while try hive.runSlice(.never, &source) != .exhausted {
      hive.drain(&rows, false)
      rows.removeAll()
    }
    let usage = ProbeUsage(from: loaded, to: Probe.sample())
    let fingerprint = hive.fingerprint()
    return Trial(
      events: hive.state().finishedCount, cpuSeconds: usage.cpuSeconds, digest: fingerprint.low,
      fingerprint: fingerprint,
      measures: [
        Measure(
          name: "milliseconds_of_loading", value: 1e3 * ProbeUsage(from: start, to: loaded).cpuSeconds)
      ])
  }
}
