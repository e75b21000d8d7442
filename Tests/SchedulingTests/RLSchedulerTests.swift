import Simulation
import Swarm
import TestSupport
import Testing
import Workloads

@testable import Scheduling

/// A published table: mean bounded slowdowns over ten sequences of 1,024 jobs of a trace of the Lublin model.
///
/// Source: Zhang, Dai, He, Bao & Xie, "RLScheduler: an automated HPC batch job scheduler using reinforcement learning",
/// SC 2020 (Lublin-1). Its sequences begin at random jobs; these are the ones that its code draws for seed 1.
@Suite(.enabled(if: SharedData.isAvailable, "needs the public traces beside the checkout"))
struct RLSchedulerTests {
  private static let firstJobs = [1981, 2756, 4299, 8850, 3316, 2714, 5228, 7762, 4022, 7085]

  private static func sequences() throws -> [HiveTrial] {
    let workload = WorkloadConfiguration(source: .swf(path: SharedData.path("data/lublin_256.swf")))
    var source = try workload.load(seed: 1, swarmSize: 256, horizon: .never).source
    var tasks: [TaskDescription] = []
    try source.read(10_000, into: &tasks)
    return firstJobs.map { HiveTrial(Array(tasks[$0..<$0 + 1024]), agents: 256) }
  }

  private static func mean(_ run: (HiveTrial) throws -> HiveOutcome) throws -> Double {
    try sequences().map { try run($0)["mean_bounded_slowdown"] }.reduce(0, +) / Double(firstJobs.count)
  }

  private static func mean<Policy: SchedulingPolicy>(_ policy: Policy.Type) throws -> Double {
    try mean { try $0.run(policy) }
  }

  @Test func firstComeFirstServed() throws {
    #expect(abs(try Self.mean { try $0.run("first-come-first-served") } - 7273.77) <= 0.005)
  }

  /// The scores are those of the registry's policies, the rules of choosing and backfilling the published ones.
  @Test func ordersWithoutBackfilling() throws {
    #expect(abs(try Self.mean(CommittedQueue<SubmissionOrder, Off>.self) - 7273.77) <= 0.005)
    #expect(abs(try Self.mean(CommittedQueue<ShortestJobFirst, Off>.self) - 277.35) <= 0.005)
    #expect(abs(try Self.mean(CommittedQueue<F1, Off>.self) - 258.37) <= 0.005)
  }

  @Test func ordersWithBackfilling() throws {
    #expect(abs(try Self.mean(CommittedQueue<SubmissionOrder, On>.self) - 235.82) <= 0.005)
    #expect(abs(try Self.mean(CommittedQueue<ShortestJobFirst, On>.self) - 73.31) <= 0.005)
    #expect(abs(try Self.mean(CommittedQueue<F1, On>.self) - 75.07) <= 0.005)
  }
}
