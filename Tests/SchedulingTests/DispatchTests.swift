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
  @Test(arguments: [
    "least-loaded", "join-shortest-queue", "size-interval-assignment", "late-binding", "work-stealing",
  ])
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

  func expectEqual(
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

/// Policies of dispatch that have settings, and those that do not send tasks at once.
extension DispatchTests {
  @Test func joinShortestQueue() throws {
    try expectEqual("join-shortest-queue", seeds: 381...390) { _ in
      { need, loads in
        Array(loads.indices.sorted { (loads[$0].tasks, $0) < (loads[$1].tasks, $1) }.prefix(need))
      }
    }
  }

  /// Up to 5 s to the first half of the agents, in turn; longer ones to the other half.
  @Test func intervalsGetTheirSizes() throws {
    let tasks = [3.0, 9, 5, 4, 6, 2].enumerated().map { TaskDescription.test(Int64($0), at: 0, work: $1) }
    var trial = HiveTrial(tasks, agents: 4)
    trial.configuration.scheduler.cutoffs = [SimulationDuration(seconds: 5)]
    #expect(try trial.run("size-interval-assignment").rows.firstAgent == [0, 2, 1, 0, 3, 1])
  }

  @Test func cutoffsShareTheLoad() {
    #expect(SizeIntervalAssignment.equalLoadCutoffs([1, 1, 1, 1, 2, 2, 4], intervals: 3) == [1, 2])
    #expect(SizeIntervalAssignment.equalLoadCutoffs([5, 5, 5, 5], intervals: 4) == [5, 5, 5])
    // Exponential sizes on two agents: 1 − (1 + c)e⁻ᶜ = 1/2.
    let sizes = (0..<20_000).map { Int64(-1e9 * ReproducibleMath.log(1 - (Double($0) + 0.5) / 20_000)) }
    let cutoff = Double(SizeIntervalAssignment.equalLoadCutoffs(sizes, intervals: 2)[0]) / 1e9
    #expect(abs(cutoff - 1.678347) < 0.003)
  }

  /// Without cut-offs, sizes are parted by what came: each of the agents gets its part of the work.
  @Test func learntCutoffsShareTheLoad() throws {
    var stream = RandomStream.test(6)
    let distribution = try Distribution(.lognormal, mean: 1, cv: 2)
    let tasks = (0..<12_000).map {
      TaskDescription.test(Int64($0), at: 0.5 * Double($0), work: distribution.sample(from: &stream))
    }
    let rows = try HiveTrial(tasks, agents: 4).run("size-interval-assignment").rows
    var load = [Double](repeating: 0, count: 4)
    for index in rows.firstAgent.indices.dropFirst(4096) {
      load[Int(rows.firstAgent[index])] += Double(rows.work[index])
    }
    for part in load { #expect(abs(part / load.reduce(0, +) - 0.25) < 0.06) }
  }

  /// A lone task on idle agents: two probes, and two questions with their answers.
  @Test func probesAreCounted() throws {
    let outcome = try HiveTrial([.test(0, at: 0, work: 1)], agents: 5).run("late-binding")
    #expect(outcome["messages"] == 2 + 4)
    #expect(try HiveTrial([.test(0, at: 0, work: 1)], agents: 5).run("power-of-two-choices")["messages"] == 2)
    // The report of the idle agent is counted in the pass of the second task.
    let twice = [TaskDescription.test(0, at: 0, work: 1), .test(1, at: 5, work: 1)]
    #expect(try HiveTrial(twice, agents: 5).run("join-idle-queue")["messages"] == 1)
  }

  /// Probes to all agents make one queue, of which nobody waits beside an idle agent.
  @Test func probesToAllAreOneQueue() throws {
    for seed in UInt64(391)...395 {
      var trial = HiveTrial(RandomWorkload(longestGap: 5).tasks(seed: seed), agents: 4)
      trial.configuration.scheduler.choices = 4
      #expect(try trial.run("late-binding").starts == trial.run("first-come-first-served").starts)
    }
  }

  /// Three tasks wait before agent 0 or 1; what the idle one takes depends on the settings.
  @Test(arguments: [(StealAmount.one, 2.0), (.half, 2)]) func stealsWhatItIsTold(
    steal: StealAmount, perSteal: Double
  ) throws {
    let tasks = (0..<30).map { TaskDescription.test($0, at: 0, work: Double(1 + $0 % 4)) }
    var trial = HiveTrial(tasks, agents: 4, seed: 3)
    trial.configuration.scheduler.steal = steal
    let outcome = try trial.run("work-stealing")
    #expect(outcome["tasks_finished"] == 30)
    #expect(outcome["messages"] > 0 && outcome["messages"].truncatingRemainder(dividingBy: perSteal) == 0)
  }

  /// The nearest on the ring is stolen from, the higher number of two.
  @Test func theNearestVictim() {
    var victims = VictimSet(agentCount: 7)
    for agent: Int32 in [1, 3, 5] { victims.add(2, to: agent) }
    #expect(victims.nearest(to: 0) { victims.contains($0) } == 1)
    #expect(victims.nearest(to: 2) { victims.contains($0) } == 3)
    #expect(victims.nearest(to: 6) { victims.contains($0) } == 5)
    victims.add(-2, to: 1)
    #expect(victims.nearest(to: 0) { victims.contains($0) } == 5)
    #expect(victims.members == [5, 3])
  }

  /// Tasks of the lane stay where they were sent, although other agents are idle, and go first.
  @Test func nobodyStealsFromTheLane() throws {
    let tasks = (0..<40).map {
      TaskDescription.test($0, at: 0, work: 2, priority: $0 % 2 == 0 ? .low : .critical)
    }
    var trial = HiveTrial(tasks, agents: 5, seed: 8)
    trial.configuration.scheduler.priorityLane = .high
    let rows = try trial.run("work-stealing").rows
    var sampler = AgentSampler(seed: 8)
    for index in tasks.indices {
      var drawn: [Int32] = []
      sampler.sample(1, of: 5, into: &drawn)
      guard index % 2 == 1 else { continue }
      #expect(rows.firstAgent[index] == drawn[0])
      // Only the task that ran already goes before one of the lane.
      let before = tasks.indices.count {
        $0 % 2 == 0 && rows.firstAgent[$0] == drawn[0] && rows.startTime[$0] < rows.startTime[index]
      }
      #expect(before <= 1)
    }
  }
}
