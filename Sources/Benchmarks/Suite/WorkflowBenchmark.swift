internal import Scheduling
internal import Swarm

/// Task graphs in layers, planned and run by every policy for them, on sixteen agents of three speeds.
enum WorkflowBenchmark {
  static let all = SchedulingBenchmarks.workflowPolicies.flatMap { policy in
    [100, 1_000].map { benchmark(policy, $0) }
  }

  static let families = SchedulingBenchmarks.workflowPolicies.map { policy in
    SizeFamily(
      "scheduling/workflow-\(policy.name)", of: "tasks of the graph",
      sizes: [100, 300, 1_000, 3_000, 10_000]
    ) { benchmark(policy, $0) }
  }

  private static func benchmark(_ policy: PolicyDescriptor, _ tasks: Int) -> Benchmark {
    Benchmark("scheduling/workflow-\(policy.name)-\(tasks)", unit: "task") { scale in
      let groups = [
        AgentGroup(count: 4, speed: 2), AgentGroup(count: 8), AgentGroup(count: 4, speed: 0.5),
      ]
      let rounds = scale.pick(full: max(1, 10_000 / tasks), tiny: 1)
      return HiveRounds(
        policy, groups, bandwidth: 1e8, LayeredGraph(count: scale.pick(full: tasks, tiny: tasks / 10)),
        rounds: rounds
      ).prepared
    }
  }
}
