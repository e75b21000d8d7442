import Simulation
import Swarm
import TestSupport
import Testing
import Workloads

/// Whole traces against schedules and figures that others have published.
@Suite(.enabled(if: SharedData.isAvailable, "needs the public traces beside the checkout"))
struct TraceTests {
  private func trial(_ name: String, agents: Int, estimates: EstimateChoice = .requested) -> HiveTrial {
    let workload = WorkloadConfiguration(
      source: .swf(path: SharedData.path("data/" + name)), estimates: estimates)
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

  @Test(arguments: ["kth-sp2-tie-free.swf", "KTH-SP2-1996-2.swf"])
  func easyOnKTHAgainstTheReference(_ name: String) throws {
    let tasks = try tasks(trial(name, agents: 100), first: 3000)
    let starts = try HiveTrial(tasks, agents: 100).run("easy-backfilling").rows.startTime
    let agrees = starts == ReferenceSimulator.starts(tasks, agents: 100, rule: .easyBackfilling)
    #expect(agrees)
  }

  @Test(arguments: ReferenceSimulator.Rule.allCases)
  func lublinAgainstTheReference(_ rule: ReferenceSimulator.Rule) throws {
    let tasks = try tasks(trial("lublin_256.swf", agents: 256), first: 1000)
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
