internal import Scheduling
internal import Swarm

/// Tasks that are all submitted at once, under every policy, until the last has ended.
enum WaitingBenchmark {
  static let all = PolicyRegistry.standard.all.flatMap { policy in
    [100, 1_000].map { benchmark(policy, $0) }
  }

  static let families = PolicyRegistry.standard.all.map { policy in
    SizeFamily(
      "scheduling/waiting-\(policy.name)", of: "waiting tasks",
      sizes: isLinear(policy) ? [100, 200, 400, 700, 1_000] : [100, 300, 1_000, 3_000, 10_000],
      longSizes: longSizes(policy)
    ) { benchmark(policy, $0) }
  }

  /// Whether a decision costs in proportion to the waiting tasks, so that all together cost their square.
  private static func isLinear(_ policy: PolicyDescriptor) -> Bool {
    slowPolicies.union(["network-priority", "weighted-priority"]).subtracting(["round-robin-quantum"])
      .contains(policy.name)
  }

  private static func longSizes(_ policy: PolicyDescriptor) -> [Int] {
    if policy.name == "conservative-backfilling" { return [3_000] }
    return isLinear(policy) ? [3_000, 10_000] : [30_000, 100_000]
  }

  /// Policies of which the registry runs a tenth of the tasks.
  private static let slowPolicies: Set<String> = [
    "conservative-backfilling", "least-attained-service", "max-min", "min-min", "multifactor",
    "round-robin-quantum", "sufferage", "unicep", "wfp3",
  ]

  private static func benchmark(_ policy: PolicyDescriptor, _ waiting: Int) -> Benchmark {
    Benchmark("scheduling/waiting-\(policy.name)-\(waiting)", unit: "task") { scale in
      let tasks = slowPolicies.contains(policy.name) ? 2_000 : 20_000
      let rounds = scale.pick(full: max(1, tasks / waiting), tiny: 1)
      return HiveRounds(
        policy, [AgentGroup(count: 64)], WaitingTasks(count: scale.pick(full: waiting, tiny: waiting / 10)),
        rounds: rounds
      ).prepared
    }
  }
}
