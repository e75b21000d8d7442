import Testing

@testable import Benchmarks
@testable import Scheduling
@testable import Workloads

/// The benchmarks of policies, run small: every policy gets through, and the same way each time.
@Suite struct SchedulingBenchmarkTests {
  private static let runner = BenchmarkRunner(
    kinds: QueueKind.all, fingerprints: [true], repetitions: 2)

  @Test(arguments: PolicyRegistry.standard.all.map(\.name))
  func waiting(_ name: String) throws {
    let policy = try #require(PolicyRegistry.standard.policy(named: name))
    let records = try Self.runner.run(SchedulingBenchmarks.waiting(policy, 200, seconds: 3))
    #expect(records.count == 1 && records[0].queue == "ladder")
    #expect((1..<200).contains(records[0].events))
  }

  @Test func wholeRuns() throws {
    let workload = WorkloadConfiguration(source: .lublin(LublinParameters(tasks: 300)))
    let cases = SchedulingBenchmarks.throughput("tiny", agents: 128, workload) { $0.hasPrefix("f") }
    #expect(!cases.isEmpty)
    for benchmarkCase in cases { #expect(try Self.runner.run(benchmarkCase)[0].events == 300) }
  }

  @Test func casesHavePathsOfTheirOwn() {
    let paths = SchedulingBenchmarks.cases(isFull: true).map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("scheduling/large-machine/easy-backfilling"))
    #expect(paths.contains("scheduling/many-agents/power-of-two-choices"))
  }
}
