import ExternalPolicies
import Prediction
import Simulation
import Swarm
import Workloads

/// Turns the value tree of a scenario into its parts, strictly.
///
/// Each member reads one table and returns nil when something in it is at fault; the collector has it all.
struct ScenarioDecoder {
  let collector: FaultCollector
  let traces: TraceLocator
  let programs: ProgramLocator
  let knownPolicies: [String]

  /// What a scenario's tables hold.
  struct Parts {
    var name: String
    var description: String
    var seed: Int
    var replications: Int
    var duration: SimulationDuration?
    var warmUp: SimulationDuration
    var agents: [AgentGroup]
    var workload: WorkloadConfiguration
    var predictor: PredictorSettings?
    var evolution: EvolutionSettings?
    var bandwidth: Double?
    var policy: PolicyChoice
    var scheduler: SchedulerSettings
    var sampleInterval: SimulationDuration?
    var threshold: SimulationDuration
  }

  func decode(_ tree: TomlValue) -> Parts? {
    typealias Keys = KeyReference.Root
    var root = TableDecoder(tree, path: "", collector: collector)
    let name = root.read(Keys.name)
    let description = root.read(Keys.description)
    let seed = root.read(Keys.seed)
    let replications = root.read(Keys.replications)
    let duration = root.read(Keys.duration)
    let warmUp = root.read(Keys.warmUp)
    checkWarmUp(root, warmUp, duration)
    let agents = decodeAgents(&root)
    let workloadTable = root.table(Keys.workload)
    let learning = root.table(Keys.learning)
    let evolution = root.table(Keys.evolution)
    let workload = workloadTable.map {
      WorkloadDecoder(
        decoder: self, learning: learning, evolution: evolution,
        agentCount: agents?.reduce(0) { $0 + $1.count },
        hasDuration: root.has("duration")
      ).decode($0)
    }
    let evolved = decodeEvolution(evolution, of: tree, workloadTable, seed, replications)
    let bandwidth = root.table(Keys.network).map(decodeNetwork)
    let (policy, scheduler) = decodeScheduler(&root)
    let (sampleInterval, threshold) = decodeMetrics(&root, duration)
    root.note(Keys.variants.name)
    root.finish()
    guard collector.faults.isEmpty, let name, let description, let seed, let replications, let warmUp,
      let agents, let workload = workload ?? nil, let policy, let scheduler, let threshold
    else { return nil }
    return Parts(
      name: name, description: description, seed: seed, replications: replications, duration: duration,
      warmUp: warmUp, agents: agents, workload: workload.workload, predictor: workload.predictor,
      evolution: evolved, bandwidth: bandwidth ?? nil, policy: policy,
      scheduler: scheduler, sampleInterval: sampleInterval, threshold: threshold)
  }

  /// The search for numbers of the scenario; nil where there is none, or something in it is at fault.
  private func decodeEvolution(
    _ table: TableDecoder?, of tree: TomlValue, _ workload: TableDecoder?, _ seed: Int?, _ replications: Int?
  ) -> EvolutionSettings? {
    guard let table, let workload else { return nil }
    guard
      let source = try? KeyReference.Workload.source.rule.read(
        workload.table[KeyReference.Workload.source.name] ?? TomlValue(.string(""))), source != .search
    else { return nil }
    var seeds: Range<UInt64>?
    if let seed, let replications { seeds = UInt64(seed)..<(UInt64(seed) + UInt64(replications)) }
    var decoder = EvolutionDecoder(table: table)
    return decoder.decodeScenario(source, of: tree, seeds: seeds)
  }

  private func checkWarmUp(
    _ root: TableDecoder, _ warmUp: SimulationDuration?, _ duration: SimulationDuration?
  ) {
    guard let warmUp, let duration, warmUp >= duration else { return }
    let shown = root.table[KeyReference.Root.duration.name]?.shown ?? ""
    root.report(.conflict("must be shorter than the duration, \(shown)"), at: KeyReference.Root.warmUp.name)
  }

  private func decodeAgents(_ root: inout TableDecoder) -> [AgentGroup]? {
    let key = KeyReference.Root.agents
    let groups = root.tables(key).map(decodeGroup)
    let complete = groups.compactMap { $0 }
    guard !groups.isEmpty, complete.count == groups.count else { return nil }
    let total = complete.reduce(0) { $0 + $1.count }
    guard total <= KeyReference.Agents.limit else {
      root.report(.conflict("\(total) agents in all; at most \(KeyReference.Agents.limit)"), at: key.name)
      return nil
    }
    return complete
  }

  private func decodeGroup(_ table: TableDecoder) -> AgentGroup? {
    typealias Keys = KeyReference.Agents
    var table = table
    let kind = table.read(Keys.kind)
    let count = table.read(Keys.count)
    let speed = table.read(Keys.speed)
    let activeWatts = table.read(Keys.activeWatts)
    let idleWatts = table.read(Keys.idleWatts)
    let capabilities = table.read(Keys.capabilities)
    table.finish()
    guard let kind, let count, let speed, let activeWatts, let idleWatts,
      capabilities != nil || !table.has(Keys.capabilities.name)
    else { return nil }
    return AgentGroup(
      kind: kind, count: count, speed: speed, activeWatts: activeWatts, idleWatts: idleWatts,
      capabilities: capabilities?.map { Capability($0.name, $0.number) })
  }

  private func decodeNetwork(_ table: TableDecoder) -> Double? {
    var table = table
    let bandwidth = table.read(KeyReference.Sections.bandwidth)
    table.finish()
    return bandwidth
  }

  private func decodeMetrics(
    _ root: inout TableDecoder, _ duration: SimulationDuration?
  ) -> (SimulationDuration?, SimulationDuration?) {
    let empty = TableDecoder(TomlValue(.table([], inBraces: false)), path: "metrics", collector: collector)
    var table = root.table(KeyReference.Root.metrics) ?? empty
    let interval = table.read(KeyReference.Sections.sampleInterval)
    let threshold = table.read(KeyReference.Sections.boundedSlowdownThreshold)
    checkInterval(table, interval, duration)
    table.finish()
    return (interval, threshold)
  }

  private func checkInterval(
    _ metrics: TableDecoder, _ interval: SimulationDuration?, _ duration: SimulationDuration?
  ) {
    guard let interval, let duration else { return }
    let samples = duration.nanoseconds / interval.nanoseconds
    guard samples > Scenario.largestSampleCount else { return }
    let name = KeyReference.Sections.sampleInterval.name
    let shown = metrics.table[name]?.shown ?? ""
    metrics.report(
      .conflict("\(shown) gives \(samples) samples in the duration; at most \(Scenario.largestSampleCount)"),
      at: name)
  }
}
