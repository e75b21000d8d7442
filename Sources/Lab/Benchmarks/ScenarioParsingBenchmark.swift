import Benchmarks
import Scenarios
import Scheduling
import Workloads

/// A scenario with variants, parsed, and all of them decoded and checked.
enum ScenarioParsingBenchmark {
  static let all = [
    Benchmark("scenarios/parse", unit: "variant") { scale in
      let rounds = scale.pick(full: 50, tiny: 2)
      let policies = PolicyRegistry.standard.all.map(\.name)
      var scenarios: [Scenario] = []
      return PreparedBenchmark(
        run: {
          for _ in 0..<rounds {
            scenarios.removeAll(keepingCapacity: true)
            let document = try ScenarioDocument(text: text, path: "benchmark.toml")
            for variant in document.variantNames {
              scenarios.append(try document.resolve(variant: variant, knownPolicies: policies))
            }
          }
        },
        outcome: {
          BenchmarkOutcome(
            amount: rounds * scenarios.count,
            digest: SHA256.hexDigest(of: scenarios.map(words(of:)).joined()),
            counters: [ExactCounter("text_bytes", of: "scenarios", rounds * text.utf8.count, unit: "bytes")])
        })
    }
  ]

  /// What tells one decoded variant from another.
  private static func words(of scenario: Scenario) -> String {
    let parameters = scenario.parameters.map { "\($0)" }.joined(separator: ",")
    return "\(scenario.name) \(scenario.variant) \(scenario.seed) \(scenario.policy) "
      + "\(scenario.agentCount) \(scenario.warmUp.nanoseconds) \(parameters);"
  }

  private static let text = """
    name = "benchmark"
    description = "What the parsing of scenarios is timed with"
    seed = 1
    replications = 10
    warm-up = "1h"

    [[agents]]
    kind = "worker"
    count = 64

    [[agents]]
    kind = "specialist"
    count = 16
    speed = 1.5

    [workload]
    source = "poisson"
    rate = 0.12
    tasks = 20_000
    work = { distribution = "lognormal", mean = 60.0, cv = 2.0 }
    agents-per-task = { distribution = "exponential", mean = 1.5 }
    estimate-error = 1.0

    [scheduler]
    policy = "first-come-first-served"

    """
    + ["easy-backfilling", "conservative-backfilling", "shortest-job-first", "first-fit", "f1", "wfp3"].map {
      """
      [[variants]]
      name = "\($0)"
      description = "The same under \($0)"
      set = { "scheduler.policy" = "\($0)", "workload.rate" = 0.1 }

      """
    }.joined()
}
