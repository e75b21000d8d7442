import Simulation
import Swarm
import TestSupport
import Testing
import Workloads

/// Whole traces against schedules and figures that others have published.
@Suite(.enabled(if: SharedData.isAvailable, "needs the public traces beside the checkout"))
struct TraceTests {
  private func trial(
    _ name: String, agents: Int, estimates: EstimateChoice = .requested, factor: Double = 1
  ) -> HiveTrial {
    let workload = WorkloadConfiguration(
      source: .swf(path: SharedData.path("data/" + name)), estimates: estimates, estimateFactor: factor)
    return HiveTrial(HiveConfiguration(seed: 1, groups: [AgentGroup(count: agents)])) {
      try workload.load(seed: 1, swarmSize: agents, horizon: .never).source
    }
  }

  private func tasks(_ trial: HiveTrial, first count: Int) throws -> [TaskDescription] {
    var source = try trial.makeSource()
    var tasks: [TaskDescription] = []
    try source.read(count, into: &tasks)
    return tasks
  }

  /// The start of each of the 28,481 jobs, to the millisecond that the oracle gives: two independent
  /// simulators agree on it.
  @Test func firstComeFirstServedOnKTH() throws {
    let outcome = try trial("kth-sp2-tie-free.swf", agents: 100).run("first-come-first-served")
    let oracle = try Self.oracle()
    #expect(oracle.count == 28_481)
    // The oracle is in order of job numbers, which is not quite that of submission.
    let rows = zip(outcome.rows.task, outcome.rows.startTime).sorted { $0.0 < $1.0 }
    let different = zip(rows, oracle).count { $0.0 != $1.job || $0.1 != $1.startMilliseconds * 1_000_000 }
    #expect(rows.count == oracle.count && different == 0)
  }

  /// The published mean bounded slowdown of EASY with batched ties.
  @Test func easyOnKTH() throws {
    let outcome = try trial("KTH-SP2-1996-2.swf", agents: 100).run("easy-backfilling")
    #expect(outcome["tasks_finished"] == 28_481)
    #expect(outcome["records_dropped"] == 8 && outcome["records_clamped"] == 475)
    #expect(abs(outcome["mean_bounded_slowdown"] - 92.687654) < 5e-7)
  }

  /// A published figure: mean bounded slowdown on KTH-SP2 where each event has its own pass.
  struct Published: Sendable, CustomTestStringConvertible {
    let policy: String
    let estimates: EstimateChoice
    let factor: Double
    let slowdown: Double
    var testDescription: String { "\(policy), \(estimates) × \(factor)" }
  }

  /// The table of Gaussier, Glesser, Reis & Trystram, SC 2015.
  ///
  /// The figures are rounded sums of 28,481 quotients: sums in another order differ in the last digit or two.
  @Test(arguments: [
    Published(
      policy: "easy-backfilling", estimates: .requested, factor: 1, slowdown: 92.57653973362949),
    Published(policy: "easy-sjbf", estimates: .requested, factor: 1, slowdown: 69.40540058030349),
    Published(policy: "easy-backfilling", estimates: .perfect, factor: 1, slowdown: 71.7223851124418),
    Published(policy: "easy-sjbf", estimates: .perfect, factor: 1, slowdown: 49.8477189313406),
    Published(policy: "easy-backfilling", estimates: .requested, factor: 2, slowdown: 79.9302510862489),
  ])
  func publishedSlowdownsOnKTH(_ published: Published) throws {
    var trial = trial(
      "KTH-SP2-1996-2.swf", agents: 100, estimates: published.estimates, factor: published.factor)
    trial.configuration.scheduler.ties = .perEvent
    let outcome = try trial.run(published.policy)
    #expect(abs(outcome["mean_bounded_slowdown"] - published.slowdown) < 1e-13)
    guard published.slowdown > 90 else { return }
    #expect(abs(outcome["mean_turnaround"] - 15696.798181243601) < 1e-10)
    let turnarounds = zip(outcome.rows.finishTime, outcome.rows.submitTime).map { $0 - $1 }
    #expect(turnarounds.max() == 309_231_000_000_000)
  }

  @Test(
    arguments: ["kth-sp2-tie-free.swf", "KTH-SP2-1996-2.swf"],
    [ReferenceSimulator.Rule.easyBackfilling, .easyShortestFirst, .easyPlusPlus])
  func easyOnKTHAgainstTheReference(_ name: String, _ rule: ReferenceSimulator.Rule) throws {
    let tasks = try tasks(trial(name, agents: 100), first: 2000)
    let starts = try HiveTrial(tasks, agents: 100).run(rule.rawValue).rows.startTime
    let agrees = starts == ReferenceSimulator.starts(tasks, agents: 100, rule: rule)
    #expect(agrees)
  }

  @Test func conservativeOnKTHAgainstTheReference() throws {
    let tasks = try tasks(trial("kth-sp2-tie-free.swf", agents: 100), first: 1000)
    let starts = try HiveTrial(tasks, agents: 100).run("conservative-backfilling").rows.startTime
    let agrees = starts == ReferenceConservative(tasks, agents: 100).starts
    #expect(agrees)
  }

  /// Requests to a language model, one at a time per agent, against a loop over the times at which agents
  /// come free.
  @Test(arguments: [32, 36]) func firstComeFirstServedOnAzure(_ agents: Int) throws {
    let service = LLMServiceModel(
      base: SimulationDuration(seconds: 0.01), perContextToken: SimulationDuration(seconds: 0.00025),
      perGeneratedToken: SimulationDuration(seconds: 0.025))
    let workload = WorkloadConfiguration(
      source: .llmTrace(path: SharedData.path("data/AzureLLMInferenceTrace_conv.csv"), service))
    let trial = HiveTrial(HiveConfiguration(seed: 1, groups: [AgentGroup(count: agents)])) {
      try workload.load(seed: 1, swarmSize: agents, horizon: .never).source
    }
    let tasks = try tasks(trial, first: 100_000)
    var free = [Int64](repeating: 0, count: agents)
    var starts: [Int64] = []
    for task in tasks {
      let first = free.indices.min { free[$0] < free[$1] } ?? 0
      starts.append(max(free[first], task.submitTime.nanoseconds))
      free[first] = (starts.last ?? 0) + task.work.nanoseconds
    }
    #expect(tasks.count == 19_366)
    let agrees = try trial.run("first-come-first-served").rows.startTime == starts
    #expect(agrees)
  }

  @Test(arguments: ReferenceSimulator.Rule.allCases)
  func lublinAgainstTheReference(_ rule: ReferenceSimulator.Rule) throws {
    let tasks = try tasks(trial("lublin_256.swf", agents: 256), first: 500)
    let starts = try HiveTrial(tasks, agents: 256).run(rule.rawValue).rows.startTime
    let agrees = starts == ReferenceSimulator.starts(tasks, agents: 256, rule: rule)
    #expect(agrees)
  }

  // MARK: - The oracle: lines "job,start_seconds" behind a header

  private static func oracle() throws -> [(job: Int64, startMilliseconds: Int64)] {
    let reader = try LineReader(path: SharedData.path("oracles/kth_tiefree_fcfs.csv.gz"))
    var rows: [(job: Int64, startMilliseconds: Int64)] = []
    while let line = try reader.next() {
      let text = unsafe String(decoding: line.bytes, as: UTF8.self)
      if line.number == 1 {
        #expect(text == "job,start_seconds")
      } else {
        rows.append(try #require(row(text)))
      }
    }
    return rows
  }

  /// Exact, in whole milliseconds: at most three decimals.
  private static func row(_ text: String) -> (job: Int64, startMilliseconds: Int64)? {
    let fields = text.split(separator: ",")
    guard fields.count == 2, let job = Int64(fields[0]) else { return nil }
    let number = fields[1].split(separator: ".")
    let decimals = number.count > 1 ? number[1] : ""
    guard number.count <= 2, decimals.count <= 3, let seconds = Int64(number[0]) else { return nil }
    let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
    return Int64(padded).map { (job, seconds * 1000 + $0) }
  }
}
