import Simulation
import Swarm
import TestSupport
import Testing

@testable import Scheduling

/// Priority functions that are made of numbers.
@Suite struct ParametricPriorityTests {
  /// Numbers under which a sum is a published function.
  struct SpecialCase: Sendable, CustomTestStringConvertible {
    let policy: String
    let weights: [PriorityFeature: Double]
    var testDescription: String { policy }
  }

  static let specialCases = [
    SpecialCase(policy: "first-come-first-served", weights: [:]),
    SpecialCase(policy: "f1", weights: [.logEstimateTimesAgents: -1, .logSubmission: -870]),
    SpecialCase(policy: "f2", weights: [.rootEstimateTimesAgents: -1, .logSubmission: -25_600]),
    SpecialCase(policy: "f3", weights: [.estimateTimesAgents: -1, .logSubmission: -6_860_000]),
    SpecialCase(policy: "f4", weights: [.estimateTimesRootAgents: -1, .logSubmission: -530_000]),
    SpecialCase(policy: "wfp3", weights: [.cubedStretchTimesAgents: 1]),
  ]

  /// The same events as the policies that others have written down, over random gangs.
  @Test(arguments: specialCases) func sumsHavePublishedFunctionsAsSpecialCases(_ special: SpecialCase) throws
  {
    for seed in 1...3 as ClosedRange<UInt64> {
      let tasks = RandomWorkload(count: 300, longestGap: 5, longestWork: 90, largestGang: 8).tasks(seed: seed)
      var trial = HiveTrial(tasks, agents: 12)
      let published = try trial.run(special.policy)
      trial.configuration.scheduler.weights = PriorityFeature.allCases.map { special.weights[$0] ?? 0 }
      let weighted = try trial.run("weighted-priority")
      #expect(weighted.starts == published.starts)
      #expect(special.weights.isEmpty || published.starts != published.starts.sorted())
    }
  }

  /// One unit that falls as the estimate grows.
  @Test func aNetworkCanBeShortestJobFirst() throws {
    let tasks = RandomWorkload(count: 300, longestGap: 5, longestWork: 90, largestGang: 8).tasks(seed: 7)
    var trial = HiveTrial(tasks, agents: 12)
    trial.configuration.scheduler.weights = [-1, 0, 0, 0, 0, 1]
    #expect(try trial.run("network-priority").starts == trial.run("shortest-job-first").starts)
  }

  /// Task 2 needs 100 s and has waited 9 s at 10 s, task 3 10 s and 1 s: log10(1 + w) is 1 and 0.301, log10(1 + w/r)
  /// 0.0374 and 0.0414, log10(r) 2 and 1.
  @Test func whatTheWaitIsWorthDependsOnItsWeight() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10), .test(2, at: 1, work: 100), .test(3, at: 9, work: 10),
    ]
    func starts(_ weights: [PriorityFeature: Double]) throws -> [Double] {
      var trial = HiveTrial(tasks, agents: 1)
      trial.configuration.scheduler.weights = PriorityFeature.allCases.map { weights[$0] ?? 0 }
      return try trial.run("weighted-priority").starts
    }
    #expect(try starts([.logWait: 1]) == [0, 10, 110])
    #expect(try starts([.logStretch: 1]) == [0, 20, 10])
    // 0.699 more for the wait against 1 more for the estimate.
    #expect(try starts([.logWait: 1.5, .logEstimate: -1]) == [0, 10, 110])
    #expect(try starts([.logWait: 1.4, .logEstimate: -1]) == [0, 20, 10])
  }

  /// Two units, by a calculator: 0.5·tanh(0.1 − 0.8 + 0.2·w′) − 2·tanh(0.3·n′) for w′ = log10(1 + w)/5, n′ = log10(n)/3.
  @Test func networksAreWorkedOutUnitByUnit() {
    let rule = NetworkPriority(weights: [-2, 0, 0.2, 0, 0.1, 0.5, 0, 0.3, 0, 0, 0, -2])
    let facts = NetworkPriority.Facts(estimateSeconds: 100, estimateInput: 0.4, agentsInput: 2.0 / 3)
    // w = 99 s, n = 100: w′ = 0.4, n′ = 2/3.
    let expected = 0.5 * -0.5511280 - 2 * 0.1973753
    #expect(abs(rule.score(facts, waitSeconds: 99) - expected) < 1e-6)
  }
}
