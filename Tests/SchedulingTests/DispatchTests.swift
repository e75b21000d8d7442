import Simulation
import Swarm
import TestSupport
import Testing

@testable import Scheduling

/// Policies of immediate dispatch: by hand, and whole runs against the plain dispatcher.
@Suite struct DispatchTests {
  // MARK: By hand

  @Test func roundRobinGoesInTurn() throws {
    let tasks = (0..<7).map { TaskDescription.test($0, at: Double($0), work: 10) }
    let outcome = try HiveTrial(tasks, agents: 3).run("round-robin")
    #expect(outcome.rows.firstAgent == [0, 1, 2, 0, 1, 2, 0])
    #expect(outcome.starts == [0, 1, 2, 10, 11, 12, 20])
  }

  /// The turn passes on even to an agent that is busy while another is idle.
  @Test func roundRobinLooksAtNoLoad() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 100), .test(2, at: 1, work: 1), .test(3, at: 50, work: 1),
    ]
    #expect(try HiveTrial(tasks, agents: 2).run("round-robin").starts == [0, 1, 100])
  }

  @Test func leastLoadedGoesByEstimatedTime() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10), .test(2, at: 0, work: 3), .test(3, at: 0, work: 3), .test(4, at: 1, work: 3),
      .test(5, at: 2, work: 5),
    ]
    // Agent 1 has 3, 6 and 9 s of estimates before it, less than the 10 s of agent 0, of which none has
    // finished; at 3 s it would have less.
    let outcome = try HiveTrial(tasks, agents: 2).run("least-loaded")
    #expect(outcome.rows.firstAgent == [0, 1, 1, 1, 1])
    #expect(outcome.starts == [0, 0, 3, 6, 9])
  }

  /// A fast agent has less time before it for the same work.
  @Test func leastLoadedCountsTimeAtTheAgentsSpeed() throws {
    let groups = [AgentGroup(count: 1, speed: 1), AgentGroup(count: 1, speed: 4)]
    let tasks = (0..<5).map { TaskDescription.test($0, at: 0, work: 8) }
    let outcome = try HiveTrial(tasks, groups: groups).run("least-loaded")
    #expect(outcome.rows.firstAgent == [0, 1, 1, 1, 1])
    #expect(outcome.finishes == [8, 2, 4, 6, 8])
  }

  /// A gang waits in the queues of all its agents and starts when it heads them all.
  @Test func gangWaitsForItsOwnAgents() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 4), .test(2, at: 0, work: 7), .test(3, at: 1, work: 2, agents: 3),
      .test(4, at: 1, work: 1), .test(5, at: 1, work: 1),
    ]
    // Round robin: agents 0, 1, then 2, 0 and 1 for the gang, then 2 and 0, behind the gang.
    let outcome = try HiveTrial(tasks, agents: 3).run("round-robin")
    #expect(outcome.starts == [0, 0, 7, 9, 9])
    #expect(outcome.rows.firstAgent == [0, 1, 0, 2, 0])
  }

  /// Estimates that add up to more than 292 years: the sums may not overflow.
  @Test(arguments: ["least-loaded", "round-robin", "random", "power-of-two-choices"])
  func hugeEstimates(_ policy: String) throws {
    let tasks = (0..<40).map {
      TaskDescription(
        id: $0, submitTime: .zero, work: SimulationDuration(seconds: 1),
        estimate: SimulationDuration(nanoseconds: .max))
    }
    #expect(try HiveTrial(tasks, agents: 3).run(policy)["tasks_finished"] == 40)
  }

  /// Of two idle agents, each is taken about half of the time, though equal counts go by order of drawing.
  ///
  /// The count is binomial; the bound, 4.5 deviations, is crossed by chance once in 150,000.
  @Test func tiesAreBrokenEvenly() throws {
    let tasks = (0..<2000).map { TaskDescription.test($0, at: Double($0), work: 0.5) }
    for agents in [2, 5] {
      let taken = try HiveTrial(tasks, agents: agents, seed: 12).run("power-of-two-choices").rows.firstAgent
      for agent in 0..<agents {
        let count = Double(taken.count { $0 == agent })
        let p = 1 / Double(agents)
        #expect(
          abs(count - 2000 * p) < 4.5 * (2000 * p * (1 - p)).squareRoot(), "agent \(agent) of \(agents)")
      }
    }
  }

  // MARK: Against the plain dispatcher

  static let swarms: [[Double]] = [
    [1], [1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 2, 2, 0.5], [Double](repeating: 1, count: 16),
  ]

  private func expectEqual(
    _ policy: String, seeds: ClosedRange<UInt64>,
    choosing makeChoice: (_ seed: UInt64) -> (Int, [ReferenceDispatcher.Load]) -> [Int]
  ) throws {
    for speeds in Self.swarms {
      for largestGang in [1, speeds.count] {
        for seed in seeds {
          let shape = RandomWorkload(longestGap: 32 * largestGang / speeds.count, largestGang: largestGang)
          let tasks = shape.tasks(seed: seed)
          let groups = speeds.map { AgentGroup(count: 1, speed: $0) }
          let rows = try HiveTrial(tasks, groups: groups, seed: seed).run(policy).rows
          let expected = ReferenceDispatcher(tasks, speeds: speeds, choose: makeChoice(seed))
          if rows.startTime != expected.starts || rows.firstAgent != expected.firstAgents {
            Issue.record("\(policy), speeds \(speeds), gangs up to \(largestGang), seed \(seed)")
          }
        }
      }
    }
  }

  @Test func roundRobin() throws {
    try expectEqual("round-robin", seeds: 301...315) { _ in
      var turn = -1
      return { need, loads in
        (0..<need).map { _ in
          turn += 1
          return turn % loads.count
        }
      }
    }
  }

  @Test func leastLoaded() throws {
    try expectEqual("least-loaded", seeds: 321...335) { _ in
      { need, loads in
        Array(loads.indices.sorted { (loads[$0].backlog, $0) < (loads[$1].backlog, $1) }.prefix(need))
      }
    }
  }

  /// With the same draws, which another test shows to be uniform.
  @Test func random() throws {
    try expectEqual("random", seeds: 341...355) { seed in
      var sampler = AgentSampler(seed: seed)
      return { need, loads in
        var drawn: [Int32] = []
        sampler.sample(need, of: loads.count, into: &drawn)
        return drawn.map(Int.init)
      }
    }
  }

  /// Of twice as many agents as needed, or all, those with the fewest tasks, in the order of the draws.
  @Test func powerOfTwoChoices() throws {
    try expectEqual("power-of-two-choices", seeds: 361...375) { seed in
      var sampler = AgentSampler(seed: seed)
      return { need, loads in
        var drawn: [Int32] = []
        sampler.sample(min(2 * need, loads.count), of: loads.count, into: &drawn)
        let places = drawn.indices.sorted {
          (loads[Int(drawn[$0])].tasks, $0) < (loads[Int(drawn[$1])].tasks, $1)
        }
        return places.prefix(need).map { Int(drawn[$0]) }
      }
    }
  }
}
