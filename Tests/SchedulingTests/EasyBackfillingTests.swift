import Simulation
import Swarm
import TestSupport
import Testing

/// EASY backfilling by small cases worked out by hand.
@Suite struct EasyBackfillingTests {
  private func starts(_ tasks: [TaskDescription], agents: Int) throws -> [Double] {
    try HiveTrial(tasks, agents: agents).run("easy-backfilling").starts
  }

  /// Two of three agents run until 10 s, when the head of three is due.
  ///
  /// A task of 8 s ends in time and jumps ahead; one of 9 s, one second too long at 2 s, waits.
  @Test func shortTasksFillTheHole() throws {
    let running: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 2), .test(2, at: 1, work: 10, agents: 3),
    ]
    #expect(try starts(running + [.test(3, at: 2, work: 8)], agents: 3) == [0, 10, 2])
    #expect(try starts(running + [.test(3, at: 2, work: 9)], agents: 3) == [0, 10, 20])
  }

  /// The head leaves one agent over at its shadow time: one long task may have it, a second may not.
  @Test func longTasksTakeTheExtraAgents() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 2), .test(2, at: 1, work: 10, agents: 3), .test(3, at: 2, work: 50),
      .test(4, at: 3, work: 50), .test(5, at: 4, work: 6),
    ]
    #expect(try starts(tasks, agents: 4) == [0, 10, 2, 20, 4])
  }

  /// A task that ends in time uses up no extra agent.
  @Test func shortTasksLeaveTheExtraAgents() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 2), .test(2, at: 1, work: 10, agents: 3), .test(3, at: 2, work: 6),
      .test(4, at: 2, work: 50),
    ]
    #expect(try starts(tasks, agents: 4) == [0, 10, 2, 2])
  }

  /// Two tasks are expected to end at 10 s; the head needs one agent of them, and both count as extra.
  @Test func allEndsAtTheShadowCount() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 2), .test(2, at: 0, work: 10), .test(3, at: 1, work: 5, agents: 3),
      .test(4, at: 2, work: 30),
    ]
    #expect(try starts(tasks, agents: 4) == [0, 0, 10, 2])
  }

  /// Backfilling trusts estimates: the first task ends at 3 s, long before the 10 s that it asked for.
  @Test func earlyEndsFreeAgentsAtOnce() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 3, estimate: 10, agents: 2), .test(2, at: 1, work: 4, agents: 3),
      .test(3, at: 2, work: 8),
    ]
    // Task 3 jumps ahead until 10 s, and so delays the head by holding an agent beyond 3 s.
    #expect(try starts(tasks, agents: 3) == [0, 10, 2])
  }

  /// The only reservation is the head's: the second in the queue may be delayed.
  @Test func onlyTheHeadHasAReservation() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 2), .test(2, at: 1, work: 10, agents: 2),
      .test(3, at: 1, work: 10, agents: 3), .test(4, at: 2, work: 25),
    ]
    // Head 2 needs two agents at 10 s, of three: one is extra, which task 4 holds until 27 s.
    #expect(try starts(tasks, agents: 3) == [0, 10, 27, 2])
  }

  /// The queue behind the head is searched in order of submission.
  @Test func backfillGoesInOrder() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 3), .test(2, at: 1, work: 10, agents: 4), .test(3, at: 1, work: 7),
      .test(4, at: 1, work: 2),
    ]
    #expect(try starts(tasks, agents: 4) == [0, 10, 1, 8])
  }

  /// A pass later the hole is used again: task 4 ends at 10 s sharp, at the shadow.
  @Test func endingAtTheShadowIsInTime() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 2), .test(2, at: 1, work: 1, agents: 3), .test(3, at: 2, work: 3),
      .test(4, at: 2, work: 5),
    ]
    #expect(try starts(tasks, agents: 3) == [0, 10, 2, 5])
  }

  /// Estimates are taken at the pace of the slowest agent: 4 s of work may take 8 s, and end too late at 2 s.
  @Test func estimatesAreAtTheSlowestSpeed() throws {
    let groups = [AgentGroup(count: 2, speed: 1), AgentGroup(count: 1, speed: 0.5)]
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 4, agents: 2), .test(2, at: 1, work: 1, agents: 3), .test(3, at: 2, work: 2),
      .test(4, at: 3, work: 4),
    ]
    // Task 1 runs 4 s on fast agents, but is expected until 8 s; task 3 of 2 s may take until 6 s.
    let outcome = try HiveTrial(tasks, groups: groups).run("easy-backfilling")
    #expect(outcome.starts == [0, 6, 2, 8])
  }

  /// A task that outruns its estimate is expected to end any time: the head has no firm reservation, and a
  /// later task may use only what the head leaves over.
  @Test func tasksThatOutrunTheirEstimate() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 20, estimate: 2, agents: 2), .test(2, at: 5, work: 4, agents: 3),
      .test(3, at: 6, work: 30), .test(4, at: 7, work: 1),
    ]
    // Task 3 has the one agent that the head leaves over; task 4 would end at 8 s, past a shadow at 7 s.
    #expect(try starts(tasks, agents: 4) == [0, 20, 6, 24])
  }
}
