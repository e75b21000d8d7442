import Simulation
import Swarm
import TestSupport
import Testing

@Suite struct AgentTests {
  static let fastAndSlow = [AgentGroup(count: 1, speed: 2), AgentGroup(kind: .learner, count: 2, speed: 0.5)]

  /// The lowest-numbered idle agent is the fast one; a gang goes at the pace of its slowest.
  @Test func workTakesAsLongAsTheSlowestAgentNeeds() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 4), .test(2, at: 0, work: 4), .test(3, at: 20, work: 4, agents: 3),
      .test(4, at: 40, work: 4, agents: 2),
    ]
    let outcome = try HiveTrial(tasks, groups: Self.fastAndSlow).run("first-come-first-served")
    #expect(outcome.starts == [0, 0, 20, 40])
    #expect(outcome.finishes == [2, 8, 28, 48])
    #expect(outcome.rows.firstAgent == [0, 1, 0, 0])
    #expect(outcome.rows.work == [Int64](repeating: 4_000_000_000, count: 4))
  }

  @Test(arguments: [(1, 3, 333_333_333), (2, 3, 666_666_667), (1, 0.7, 1_428_571_429), (5, 1, 5_000_000_000)])
  func runTimeIsRoundedOnce(work: Double, speed: Double, nanoseconds: Int64) throws {
    let trial = HiveTrial([.test(1, at: 0, work: work)], groups: [AgentGroup(count: 1, speed: speed)])
    #expect(try trial.run("first-come-first-served").rows.finishTime == [nanoseconds])
    #expect(SimulationDuration(seconds: work).atSpeed(speed).nanoseconds == nanoseconds)
  }

  @Test func energyIsByGroup() throws {
    let groups = [
      AgentGroup(count: 1, activeWatts: 10, idleWatts: 1),
      AgentGroup(count: 1, activeWatts: 100, idleWatts: 7),
    ]
    // Agent 0 is held for 4 s and 6 s, agent 1 for 6 s, of 10 s:
    // 10·10 J, and 6·100 J + 4·7 J.
    let tasks: [TaskDescription] = [.test(1, at: 0, work: 4), .test(2, at: 1, work: 6, agents: 2)]
    let outcome = try HiveTrial(tasks, groups: groups).run("first-come-first-served")
    #expect(outcome["energy_used"] == 728)
  }

  /// Whatever the policy, all of a gang's agents are held from its start to its finish.
  @Test func gangsStartAllAtOnce() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 3), .test(2, at: 0, work: 5, agents: 3), .test(3, at: 0, work: 1, agents: 3),
    ]
    let outcome = try HiveTrial(tasks, agents: 3).run("first-come-first-served")
    #expect(outcome.starts == [0, 3, 8])
    #expect(outcome["mean_busy_agents"] == (3 + 15 + 3) / 9.0)
  }

  /// It fails at once, has no times, and is in nobody's way.
  @Test func taskThatNeedsTooManyAgentsFails() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 3), .test(2, at: 1, work: 3, deadline: 2, agents: 3), .test(3, at: 2, work: 3),
    ]
    let outcome = try HiveTrial(tasks, agents: 2).run("first-come-first-served")
    #expect(outcome.statuses == [.finished, .failed, .finished])
    #expect(outcome.rows.startTime == [0, TaskTable.missing, 2_000_000_000])
    #expect(outcome.rows.finishTime[1] == TaskTable.missing)
    #expect(outcome.rows.firstAgent[1] == -1)
    #expect(outcome["tasks_failed"] == 1 && outcome["tasks_finished"] == 2)
    #expect(outcome["tasks_submitted"] == 3)
  }
}
