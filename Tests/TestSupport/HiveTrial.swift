import Scheduling
public import Simulation
public import Swarm

/// A hive with its tasks, to be run under one policy or another.
public struct HiveTrial {
  /// What the hive is made of.
  public var configuration: HiveConfiguration
  /// Makes the workload anew for each run, since reading uses it up.
  public var makeSource: () throws -> any WorkloadSource
  /// When the run is cut off.
  public var horizon = SimulationTime.never
  /// Run in steps of this length, and drain the rows of finished tasks after each; nil: drain at the end.
  public var step: SimulationDuration?
  /// What pending events wait in.
  public var queue = EventQueueKind.standard

  /// A hive whose tasks come from a source of the test's own.
  public init(_ configuration: HiveConfiguration, makeSource: @escaping () throws -> any WorkloadSource) {
    self.configuration = configuration
    self.makeSource = makeSource
  }

  /// Tasks for agents of speed 1.
  public init(_ tasks: [TaskDescription], agents: Int, seed: UInt64 = 1) {
    self.init(tasks, groups: [AgentGroup(count: agents)], seed: seed)
  }

  /// Tasks for groups of agents.
  public init(
    _ tasks: [TaskDescription], groups: [AgentGroup], seed: UInt64 = 1, graph: TaskGraph? = nil,
    bandwidth: Double? = nil
  ) {
    var configuration = HiveConfiguration(seed: seed, groups: groups, bandwidth: bandwidth, graph: graph)
    // The times of random tasks are whole seconds.
    configuration.scheduler.quantum = SimulationDuration(seconds: 3)
    configuration.scheduler.aging = SimulationDuration(seconds: 7)
    self.init(configuration) { ArraySource(tasks, graph: graph) }
  }

  /// Runs under a registered policy.
  public func run(_ policy: String) throws -> HiveOutcome {
    guard let descriptor = PolicyRegistry.standard.policy(named: policy) else {
      throw UnknownPolicy(name: policy)
    }
    return try finish(descriptor.makeRun(configuration, queue: queue))
  }

  /// Runs under a policy of the test's own.
  public func run<Policy: SchedulingPolicy>(_ policy: Policy.Type) throws -> HiveOutcome {
    try finish(HiveRunner(configuration, policy: policy, queue: queue))
  }

  /// No policy has this name.
  public struct UnknownPolicy: Error { let name: String }

  private func finish(_ hive: HiveRunner) throws -> HiveOutcome {
    var source = try makeSource()
    var rows = TaskTable()
    let end = try drive(hive, &source, &rows)
    return try Self.close(hive, at: end, source, &rows)
  }

  static func close(
    _ hive: HiveRunner, at end: SimulationTime, _ source: any WorkloadSource, _ rows: inout TaskTable
  ) throws -> HiveOutcome {
    try hive.close(end)
    let progress = hive.progress()
    let values = hive.state().summary(eventCount: progress.eventCount, cleaning: source.cleaning)
    hive.drain(&rows, true)
    return HiveOutcome(
      rows: rows, summary: values.reduce(into: [:]) { $0[$1.metric.name] = $1.value }, end: end,
      eventCount: progress.eventCount, fingerprint: hive.fingerprint(), trail: hive.trail())
  }

  /// Handles all events and returns the instant at which the run ended.
  private func drive(
    _ hive: HiveRunner, _ source: inout any WorkloadSource, _ rows: inout TaskTable
  ) throws -> SimulationTime {
    guard let start = try hive.prepare(&source) else { return min(horizon, .zero) }
    var limit = step.map { min(horizon, start.saturatingAdding($0)) } ?? horizon
    while true {
      switch try hive.runSlice(limit, &source) {
      case .exhausted: return hive.progress().now
      case .horizon:
        if limit == horizon { return horizon }
        limit = min(horizon, limit.saturatingAdding(step ?? .zero))
      case .more: break
      }
      if step != nil { hive.drain(&rows, false) }
    }
  }
}
