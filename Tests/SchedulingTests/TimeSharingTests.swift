import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// Policies that stop tasks or have them share agents: against plain simulators, and what holds of all of them.
@Suite struct TimeSharingTests {
  static let preemptive = PolicyRegistry.standard.all.filter { $0.discipline == .preemptive }.map(\.name)

  /// Gangs only under rules without quanta, and turns: where a gang does not fit, a rule that compares by quanta looks
  /// again when it likes.
  static func shapes(_ rule: PreemptiveReference.Rule) -> [(RandomWorkload, agents: Int)] {
    let single = [
      (RandomWorkload(count: 60, longestGap: 20, longestWork: 18), 1),
      (RandomWorkload(count: 60, longestGap: 8), 2), (RandomWorkload(count: 80, longestGap: 3), 5),
    ]
    let gangs = [
      (RandomWorkload(count: 60, longestGap: 5, largestGang: 4), 4),
      (RandomWorkload(count: 60, longestGap: 3, largestGang: 6), 8),
    ]
    return rule.takesTurns ? single : single + gangs
  }

  @Test(arguments: PreemptiveReference.Rule.allCases)
  func schedulesAreThoseOfThePlainSimulator(_ rule: PreemptiveReference.Rule) throws {
    for (shape, agents) in Self.shapes(rule) {
      for seed in UInt64(401)...406 {
        let tasks = shape.tasks(seed: seed)
        let cost = Int(seed % 3)
        var trial = HiveTrial(tasks, agents: agents)
        trial.configuration.scheduler.checkpointCost = SimulationDuration(seconds: Double(cost))
        let rows = try trial.run(rule.rawValue).rows
        let expected = PreemptiveReference.run(
          tasks, agents: agents, rule: rule, quantum: 3, levels: 3, cost: cost)
        if rows.finishTime != expected.finishes || rows.preemptions != expected.stops {
          Issue.record("\(rule.rawValue), \(agents) agents, seed \(seed)")
        }
      }
    }
  }

  /// All work is done, once, and a checkpoint cost for each stop, and nothing else.
  @Test(arguments: preemptive) func nothingIsLost(_ policy: String) throws {
    for seed in UInt64(411)...414 {
      let tasks = RandomWorkload(longestGap: 5, largestGang: 4).tasks(seed: seed)
      var trial = HiveTrial(tasks, agents: 5)
      trial.configuration.scheduler.checkpointCost = SimulationDuration(seconds: 0.5)
      let outcome = try trial.run(policy)
      let rows = outcome.rows
      #expect(outcome["tasks_finished"] == Double(tasks.count))
      for index in tasks.indices {
        #expect(rows.runTime[index] == rows.work[index] + Int64(rows.preemptions[index]) * 500_000_000)
        #expect(rows.finishTime[index] - rows.startTime[index] >= rows.runTime[index])
      }
      #expect(outcome["preemptions"] == Double(rows.preemptions.map(Int.init).reduce(0, +)))
      #expect(outcome["preemptions"] > 0)
    }
  }

  /// A task that goes on at another agent's speed does the rest of its work there.
  @Test func goesOnAtAnotherSpeed() throws {
    let tasks: [TaskDescription] = [
      .test(0, at: 0, work: 20, priority: .low), .test(1, at: 2, work: 12, priority: .critical),
      .test(2, at: 2, work: 3, priority: .high),
    ]
    let groups = [AgentGroup(count: 1, speed: 4), AgentGroup(count: 1)]
    let outcome = try HiveTrial(tasks, groups: groups).run("preemptive-priority")
    // Task 0 has done 8 of 20 s of work when it is stopped at 2 s. Task 1 takes the fast agent until 5 s, as task 2
    // does the slow one; then task 0 goes on with the fast one.
    #expect(outcome.finishes == [8, 5, 5])
    #expect(outcome.rows.runTime == [5_000_000_000, 3_000_000_000, 3_000_000_000])
    #expect(outcome.rows.preemptions == [1, 0, 0])
  }

  /// Little's law as an identity: the time averages of waiting and running tasks make up the tasks' own times.
  @Test(arguments: PolicyRegistry.standard.all.map(\.name)) func littlesLaw(_ policy: String) throws {
    for seed in UInt64(421)...423 {
      let tasks = RandomWorkload(longestGap: 5, largestGang: 3).tasks(seed: seed)
      let outcome = try HiveTrial(tasks, agents: 4, seed: seed).run(policy)
      let span = outcome.end.seconds - tasks[0].submitTime.seconds
      let times = zip(outcome.finishes, tasks).map { $0 - $1.submitTime.seconds }.reduce(0, +)
      let levels = outcome["mean_queue_length"] + outcome["mean_running_tasks"]
      #expect((levels * span).isClose(to: times, within: 1e-9), "seed \(seed)")
    }
  }

  /// No other policy has a lower mean response on one agent (Schrage 1968).
  @Test func shortestRemainingIsBest() throws {
    for seed in UInt64(431)...436 {
      let tasks = RandomWorkload(count: 200, longestGap: 20, users: 3).tasks(seed: seed)
      let trial = HiveTrial(tasks, agents: 1, seed: seed)
      let best = try trial.run("srpt")["mean_turnaround"]
      for policy in PolicyRegistry.standard.all {
        #expect(try trial.run(policy.name)["mean_turnaround"] >= best * (1 - 1e-12), "\(policy.name)")
      }
    }
  }

  /// With perfect estimates the prediction is the truth.
  @Test func predictionsThatHold() throws {
    for seed in UInt64(441)...446 {
      let tasks = RandomWorkload(longestGap: 5, largestGang: 3, estimateExcess: 0).tasks(seed: seed)
      let trial = HiveTrial(tasks, agents: 4)
      #expect(try trial.run("sprpt").rows == trial.run("srpt").rows)
    }
  }

  /// Where all deadlines can be met on one agent, they are: by construction, tasks fit one after the other.
  @Test func deadlinesAreMet() throws {
    for seed in UInt64(451)...460 {
      var stream = RandomStream.test(seed)
      var now = 0
      var tasks: [TaskDescription] = []
      for index in 0..<100 {
        let work = 1 + stream.uniform(below: 9)
        let submit = max(0, now - stream.uniform(below: 40))
        now += work + stream.uniform(below: 3)
        tasks.append(.test(Int64(index), at: Double(submit), work: Double(work), deadline: Double(now)))
      }
      tasks.sort { ($0.submitTime, $0.id) < ($1.submitTime, $1.id) }
      let outcome = try HiveTrial(tasks, agents: 1).run("preemptive-earliest-deadline-first")
      #expect(outcome["deadline_miss_rate"] == 0, "seed \(seed)")
    }
  }

  // MARK: Sharing

  /// Finish times of egalitarian sharing, computed with real numbers from event to event.
  private func sharedFinishes(_ tasks: [TaskDescription], agents: Double) -> [Double] {
    var left = tasks.map(\.work.seconds)
    var finishes = [Double](repeating: .nan, count: tasks.count)
    var (now, next, running) = (0.0, 0, [Int]())
    while next < tasks.count || !running.isEmpty {
      let rate = min(1, agents / running.map { Double(tasks[$0].agents) }.reduce(0, +))
      let arrival = next < tasks.count ? tasks[next].submitTime.seconds : .infinity
      let end = running.map { now + left[$0] / rate }.min() ?? .infinity
      let instant = min(arrival, end)
      for task in running { left[task] -= (instant - now) * rate }
      now = instant
      for task in running where left[task] < 1e-9 { finishes[task] = now }
      running.removeAll { left[$0] < 1e-9 }
      while next < tasks.count, tasks[next].submitTime.seconds == now {
        running.append(next)
        next += 1
      }
    }
    return finishes
  }

  @Test func sharingIsEqual() throws {
    for (agents, gang) in [(1, 1), (3, 1), (4, 4)] {
      for seed in UInt64(461)...466 {
        let tasks = RandomWorkload(longestGap: 30 / agents, largestGang: gang).tasks(seed: seed)
        let outcome = try HiveTrial(tasks, agents: agents).run("processor-sharing")
        let expected = sharedFinishes(tasks, agents: Double(agents))
        for (finish, exact) in zip(outcome.finishes, expected) { #expect(abs(finish - exact) < 1e-8) }
        // A share of an agent for some time is that share of the time.
        for (run, work) in zip(outcome.rows.runTime, outcome.rows.work) { #expect(abs(run - work) <= 2) }
      }
    }
  }

  /// One slot per agent leaves nothing to share; with two, two tasks share one agent and the third waits.
  @Test func slotsLimitSharing() throws {
    for seed in UInt64(471)...474 {
      let tasks = RandomWorkload(longestGap: 5, largestGang: 3).tasks(seed: seed)
      var trial = HiveTrial(tasks, agents: 4)
      trial.configuration.scheduler.slots = 1
      let expected = try trial.run("first-come-first-served").rows.startTime
      #expect(try trial.run("processor-sharing").rows.startTime == expected)
    }
    let tasks = [1.0, 2, 3].map { TaskDescription.test(Int64($0), at: 0, work: $0) }
    var trial = HiveTrial(tasks, agents: 1)
    trial.configuration.scheduler.slots = 2
    let outcome = try trial.run("processor-sharing")
    #expect(outcome.starts == [0, 0, 2])
    #expect(outcome.finishes == [2, 4, 6])
  }

  /// Two agents of speeds 3 and 1 do 4 s of work per second for three tasks together, and 3 for one.
  @Test func sharedAgentsOfTwoSpeeds() throws {
    let tasks = [4.0, 4, 7].map { TaskDescription.test(Int64($0), at: 0, work: $0) }
    let groups = [AgentGroup(count: 1, speed: 1), AgentGroup(count: 1, speed: 3)]
    let outcome = try HiveTrial(tasks, groups: groups).run("processor-sharing")
    #expect(outcome.finishes == [3, 3, 4])
  }
}
