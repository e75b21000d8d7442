internal import Scheduling
internal import Simulation
internal import Swarm

/// Whole runs of a hive, one after the other, each to its last task.
final class HiveRounds {
  private let policy: PolicyDescriptor
  private let configuration: HiveConfiguration
  private let source: any WorkloadSource
  private let rounds: Int
  private var tasks = 0
  private var events = 0
  private var pushes = 0
  private var fingerprint = ""

  init(
    _ policy: PolicyDescriptor, _ groups: [AgentGroup], bandwidth: Double? = nil,
    _ source: any WorkloadSource, rounds: Int = 1
  ) {
    self.policy = policy
    configuration = HiveConfiguration(seed: 1, groups: groups, bandwidth: bandwidth, graph: source.graph)
    self.source = source
    self.rounds = rounds
  }

  /// What is run and what it gives.
  var prepared: PreparedBenchmark {
    PreparedBenchmark(run: { try self.run() }, outcome: { self.outcome })
  }

  private func run() throws {
    for _ in 0..<rounds { try runOnce() }
  }

  private func runOnce() throws {
    // A copy begins anew.
    var source = source
    let hive = policy.makeRun(configuration)
    _ = try hive.prepare(&source)
    var rows = TaskTable()
    while try hive.runSlice(.never, &source) != .exhausted {
      hive.drain(&rows, false)
      rows.removeAll()
    }
    tasks += hive.state().finishedCount
    events += hive.progress().eventCount
    pushes += hive.scheduledCount()
    fingerprint = hive.fingerprint().description
  }

  private var outcome: BenchmarkOutcome {
    BenchmarkOutcome(
      amount: tasks, digest: fingerprint,
      counters: [
        ExactCounter("events", of: "kernel", events), ExactCounter("pushes", of: "queue", pushes),
      ])
  }
}
