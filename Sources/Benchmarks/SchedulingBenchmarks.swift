internal import Scheduling
internal import Simulation
internal import Swarm
internal import Workloads

/// The benchmarks of scheduling policies.
public enum SchedulingBenchmarks {
  /// What waiting tasks cost each policy, by their number, task graphs by their size, then whole runs.
  ///
  /// - Parameter isFull: whether up to a hundred thousand tasks wait, which takes some policies minutes.
  public static func cases(isFull: Bool) -> [BenchmarkCase] {
    let sizes = [100, 1_000, 10_000] + (isFull ? [100_000] : [])
    let waiting = PolicyRegistry.standard.all.flatMap { policy in
      // The cost of a decision may grow with their number, and that of all with its square.
      sizes.map { Self.waiting(policy, $0, seconds: max(2, min(100, 20_000 / Double($0)))) }
    }
    return waiting + workflows + smallMachine + largeMachine + manyAgents
  }

  static func waiting(_ policy: PolicyDescriptor, _ count: Int, seconds: Double) -> BenchmarkCase {
    BenchmarkCase(
      benchmark: "scheduling/waiting", path: "scheduling/waiting/\(policy.name)/\(count)",
      parameters: [
        Parameter(name: "policy", value: .word(policy.name)),
        Parameter(name: "waiting", value: .count(count)),
      ], workload: .waiting(WaitingConfiguration(policy: policy, waiting: count, seconds: seconds)))
  }

  /// Planning and running task graphs of three sizes on sixteen agents of three speeds, data at 100 MB/s.
  private static var workflows: [BenchmarkCase] {
    workflowPolicies.flatMap { policy in [100, 1_000, 10_000].map { workflow(policy, $0) } }
  }

  static var workflowPolicies: [PolicyDescriptor] {
    PolicyRegistry.standard.families.filter { $0.name == "Workflows" }.flatMap(\.policies)
  }

  static func workflow(_ policy: PolicyDescriptor, _ count: Int) -> BenchmarkCase {
    let groups = [
      AgentGroup(count: 4, speed: 2), AgentGroup(count: 8), AgentGroup(count: 4, speed: 0.5),
    ]
    return BenchmarkCase(
      benchmark: "scheduling/workflow", path: "scheduling/workflow/\(policy.name)/\(count)",
      parameters: [
        Parameter(name: "policy", value: .word(policy.name)), Parameter(name: "tasks", value: .count(count)),
      ],
      workload: .throughput(
        ThroughputConfiguration(policy: policy, groups: groups, bandwidth: 1e8) { LayeredGraph(count: count) }
      ))
  }

  /// As many processors and jobs as KTH's SP2, in eleven months of the Parallel Workloads Archive, had.
  private static var smallMachine: [BenchmarkCase] {
    machine("small-machine", agents: 100, jobs: 28_481, loadFactor: 2)
  }

  /// As many processors as Curie, a supercomputer of the Parallel Workloads Archive, has.
  private static var largeMachine: [BenchmarkCase] {
    machine("large-machine", agents: 93_312, jobs: 30_000, loadFactor: 1.5)
  }

  /// Jobs of the Lublin model, pressed together until they keep four fifths of the processors busy under EASY.
  private static func machine(
    _ name: String, agents: Int, jobs: Int, loadFactor: Double
  ) -> [BenchmarkCase] {
    let workload = WorkloadConfiguration(
      source: .lublin(LublinParameters(tasks: jobs, estimateError: 4)), loadFactor: loadFactor)
    return throughput(name, agents: agents, workload) {
      ["first-come-first-served", "easy-backfilling", "conservative-backfilling"].contains($0)
    }
  }

  private static var manyAgents: [BenchmarkCase] {
    let agents = 10_000
    guard let work = try? Distribution(.exponential, mean: 1), let one = try? Distribution(.constant, mean: 1)
    else { return [] }
    let workload = WorkloadConfiguration(
      source: .poisson(
        PoissonParameters(
          rate: 0.9 * Double(agents), tasks: 1_000_000, work: work, agentsPerTask: one)))
    return throughput("many-agents", agents: agents, workload) {
      ["first-come-first-served", "random", "join-shortest-queue", "power-of-two-choices"].contains($0)
    }
  }

  static func throughput(
    _ name: String, agents: Int, _ workload: WorkloadConfiguration, _ isWanted: (String) -> Bool
  ) -> [BenchmarkCase] {
    PolicyRegistry.standard.all.filter { isWanted($0.name) }.map { policy in
      BenchmarkCase(
        benchmark: "scheduling/\(name)", path: "scheduling/\(name)/\(policy.name)",
        parameters: [
          Parameter(name: "policy", value: .word(policy.name)),
          Parameter(name: "agents", value: .count(agents)),
        ],
        workload: .throughput(
          ThroughputConfiguration(policy: policy, groups: [AgentGroup(count: agents)]) {
            try workload.load(seed: 1, swarmSize: agents, horizon: .never).source
          }))
    }
  }
}
