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

  @Test(arguments: SchedulingBenchmarks.workflowPolicies.map(\.name))
  func workflows(_ name: String) throws {
    let policy = try #require(PolicyRegistry.standard.policy(named: name))
    #expect(try Self.runner.run(SchedulingBenchmarks.workflow(policy, 90))[0].events == 90)
  }

  /// The graph of the benchmark has no layer without parents but the first.
  @Test(arguments: [1, 2, 90, 100]) func graphsAreLayered(_ count: Int) throws {
    let graph = try #require(LayeredGraph(count: count).graph)
    let width = (1...count).first { $0 * $0 >= count } ?? 1
    #expect(graph.parentCount.map { $0 > 0 } == (0..<count).map { $0 >= width })
    #expect(graph.parentCount.allSatisfy { $0 <= 4 })
    #expect(graph.edges.allSatisfy { $0.parent / Int32(width) + 1 == $0.child / Int32(width) })
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
    #expect(paths.contains("scheduling/small-machine/conservative-backfilling"))
    #expect(paths.contains("scheduling/workflow/heft/10000"))
    #expect(paths.contains("scheduling/waiting/shortest-job-first/100000"))
    #expect(paths.contains("scheduling/many-agents/power-of-two-choices"))
  }
}
