import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// Summaries of random runs against the definitions, computed again from the rows.
@Suite struct SummaryTests {
  @Test(arguments: PolicyRegistry.standard.all.map(\.name)) func agreesWithTheDefinitions(_ policy: String)
    throws
  {
    for seed in UInt64(41)...44 {
      let tasks = RandomWorkload(count: 250, largestGang: 6, users: 4).tasks(seed: seed)
      var trial = HiveTrial(tasks, agents: 5, seed: seed)
      if seed % 2 == 0 { trial.horizon = tasks[180].submitTime }
      let outcome = try trial.run(policy)
      for (name, value) in NaiveSummary(outcome, tasks: tasks, agents: 5).metrics {
        #expect(outcome[name].isClose(to: value, within: 1e-11), "\(name) of seed \(seed)")
      }
    }
  }

  /// The longest queue against a count at every instant.
  @Test func longestQueue() throws {
    for seed in UInt64(45)...50 {
      let tasks = RandomWorkload(largestGang: 3).tasks(seed: seed)
      let outcome = try HiveTrial(tasks, agents: 5, seed: seed).run("first-come-first-served")
      let waits = zip(outcome.rows.readyTime, outcome.rows.startTime).filter { $0 < $1 }
      let longest = waits.map { ready, _ in waits.count { $0.0 <= ready && ready < $0.1 } }.max() ?? 0
      #expect(outcome["max_queue_length"] == Double(longest))
    }
  }

  /// Every metric has one line of meaning, a unit and a name of its own.
  @Test func metricsAreDescribed() {
    let metrics = SummaryMetric.all.map(\.metric)
    #expect(Set(metrics.map(\.name)).count == metrics.count)
    for metric in metrics { #expect(!metric.unit.isEmpty && !metric.meaning.isEmpty) }
    let promised = [
      "tasks_submitted", "tasks_finished", "tasks_failed", "mean_wait", "p50_wait", "p95_wait", "p99_wait",
      "max_wait", "mean_turnaround", "mean_slowdown", "mean_bounded_slowdown", "makespan", "utilisation",
      "throughput", "jain_fairness", "deadline_miss_rate", "energy_used", "events",
    ]
    for name in promised { #expect(metrics.contains { $0.name == name }, "\(name)") }
  }
}
