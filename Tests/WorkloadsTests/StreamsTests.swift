import Simulation
import Swarm
import Testing

@testable import Workloads

/// The random streams that sources show to whoever looks for the cause of a difference.
@Suite struct StreamsTests {
  /// An estimate is one number; arrivals and work are at least one each.
  @Test(arguments: [true, false]) func eachIsShownOnceAndMovesWithItsTasks(_ isPoisson: Bool) throws {
    let configuration = WorkloadConfiguration(
      source: isPoisson
        ? .poisson(try PoissonTests.parameters()) : .lublin(LublinParameters(tasks: 200, estimateError: 2)))
    var source = try configuration.load().source
    let before = source.streams
    let keys = before.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.component == RandomComponent.workload.rawValue })
    var tasks: [TaskDescription] = []
    for _ in 0..<100 { try source.read(1, into: &tasks) }
    #expect(tasks.count == 100 && source.streams.map(\.key) == keys)
    var counts: [UInt16: UInt64] = [:]
    for draw in StreamDraw.between(before, source.streams) {
      counts[draw.key.purpose, default: 0] += draw.count
    }
    #expect(counts[WorkloadPurpose.estimate.rawValue] == 100)
    for purpose in [WorkloadPurpose.arrivals, .work] { #expect(counts[purpose.rawValue, default: 0] >= 100) }
  }

  @Test func thePurposesHaveWords() {
    let words = WorkloadPurpose.allCases.map { "\($0)" }
    #expect(words == ["arrivals", "work", "agents", "priority", "estimate", "kind", "user", "start"])
  }
}
