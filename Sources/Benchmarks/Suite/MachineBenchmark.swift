internal import Scheduling
internal import Simulation
internal import Swarm
internal import Workloads

/// Jobs of the Lublin model on a parallel machine, and Poisson arrivals at many agents; drawing them is not timed.
enum MachineBenchmark {
  static let all =
    ["first-come-first-served", "easy-backfilling", "conservative-backfilling"].flatMap { policy in
      [("small-machine", 100, 2.0), ("large-machine", 93_312, 1.5)].map { name, agents, load in
        benchmark("\(name)-\(policy)", policy, agents: agents) { scale in
          WorkloadConfiguration(
            source: .lublin(
              LublinParameters(tasks: scale.pick(full: 10_000, tiny: 500), estimateError: 4)),
            loadFactor: load)
        }
      }
    }
    + ["first-come-first-served", "join-shortest-queue"].map { policy in
      benchmark("many-agents-\(policy)", policy, agents: 10_000) { scale in
        WorkloadConfiguration(
          source: .poisson(
            PoissonParameters(
              rate: 9_000, tasks: scale.pick(full: 100_000, tiny: 1_000),
              work: try Distribution(.exponential, mean: 1),
              agentsPerTask: try Distribution(.constant, mean: 1))))
      }
    }

  private static func benchmark(
    _ name: String, _ policy: String, agents: Int,
    _ workload: @escaping @Sendable (BenchmarkScale) throws -> WorkloadConfiguration
  ) -> Benchmark {
    Benchmark("scheduling/\(name)", unit: "task") { scale in
      let source = try workload(scale).load(seed: 1, swarmSize: agents, horizon: .never).source
      guard let policy = PolicyRegistry.standard.policy(named: policy) else {
        throw BenchmarkError.failed(path: name, reason: "no policy is named \(policy)")
      }
      return HiveRounds(policy, [AgentGroup(count: agents)], source).prepared
    }
  }
}
