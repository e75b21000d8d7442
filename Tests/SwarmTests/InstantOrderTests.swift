import Simulation
import Swarm
import TestSupport
import Testing

/// At one instant: all completions, then all arrivals, then one pass.
@Suite struct InstantOrderTests {
  /// The short task arrives just when the agent comes free; a pass before its arrival would start the long.
  @Test func arrivalsComeBeforeThePass() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5), .test(2, at: 1, work: 10), .test(3, at: 5, work: 1),
    ]
    #expect(try HiveTrial(tasks, agents: 1).run("shortest-job-first").starts == [0, 6, 5])
  }

  /// One pass sees all arrivals of the instant: the last of them is the shortest.
  @Test func allArrivalsComeBeforeThePass() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 3, work: 9), .test(2, at: 3, work: 5), .test(3, at: 3, work: 1),
    ]
    #expect(try HiveTrial(tasks, agents: 1).run("shortest-job-first").starts == [9, 4, 3])
  }

  /// Two agents come free at 5 s; a pass between the two completions would start the single task.
  @Test func allCompletionsComeBeforeThePass() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5), .test(2, at: 0, work: 5), .test(3, at: 1, work: 2, agents: 2),
      .test(4, at: 2, work: 4),
    ]
    #expect(try HiveTrial(tasks, agents: 2).run("first-fit").starts == [0, 0, 5, 7])
  }

  /// Agent 0 is expected to be busy until 7 s and agent 1 until 6 s, but agent 0 is done at 5 s, when the
  /// third task arrives: its completion counts first.
  @Test func completionsComeBeforeArrivals() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5, estimate: 7), .test(2, at: 0, work: 6), .test(3, at: 5, work: 1),
    ]
    let outcome = try HiveTrial(tasks, agents: 2).run("least-loaded")
    #expect(outcome.rows.firstAgent == [0, 1, 0])
    #expect(outcome.starts == [0, 0, 5])
  }

  /// Three arrivals and a pass, three completions and a pass.
  @Test func onePassAnInstant() throws {
    let tasks = (0..<3).map { TaskDescription.test($0, at: 1, work: 5) }
    let outcome = try HiveTrial(tasks, agents: 3).run("first-come-first-served")
    #expect(outcome.eventCount == 8)
    #expect(outcome["events"] == 8)
  }

  /// A completion at the horizon belongs to the run.
  @Test func horizonIsIncluded() throws {
    var trial = HiveTrial([.test(1, at: 0, work: 5), .test(2, at: 5, work: 5)], agents: 1)
    trial.horizon = SimulationTime(seconds: 5)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.statuses == [.finished, .running])
    #expect(outcome.starts == [0, 5])
  }

  /// Per event, each arrival has its pass: the first of the instant starts, short or not.
  @Test func arrivalsStartOneByOne() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 3, work: 9), .test(2, at: 3, work: 5), .test(3, at: 3, work: 1),
    ]
    #expect(try perEvent(tasks, agents: 1, "shortest-job-first").starts == [3, 13, 12])
  }

  /// Per event, two early completions have a pass each: the single task starts between them.
  @Test func earlyCompletionsComeOneByOne() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5, estimate: 9), .test(2, at: 0, work: 5, estimate: 9),
      .test(3, at: 1, work: 2, agents: 2), .test(4, at: 2, work: 4),
    ]
    #expect(try perEvent(tasks, agents: 2, "first-fit").starts == [0, 0, 9, 5])
  }

  /// Per event, an early completion is news that comes after the arrival: agent 0 looks busier than agent 1.
  @Test func arrivalsComeBeforeEarlyCompletions() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5, estimate: 7), .test(2, at: 0, work: 6), .test(3, at: 5, work: 1),
    ]
    #expect(try perEvent(tasks, agents: 2, "least-loaded").rows.firstAgent == [0, 1, 1])
  }

  /// Per event, completions at the time that estimates said come first, all at once.
  @Test func expectedCompletionsComeBeforeArrivals() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5), .test(2, at: 0, work: 5), .test(3, at: 1, work: 2, agents: 2),
      .test(4, at: 5, work: 4),
    ]
    #expect(try perEvent(tasks, agents: 2, "first-fit").starts == [0, 0, 5, 7])
  }

  private func perEvent(_ tasks: [TaskDescription], agents: Int, _ policy: String) throws -> HiveOutcome {
    var trial = HiveTrial(tasks, agents: agents)
    trial.configuration.scheduler.ties = .perEvent
    return try trial.run(policy)
  }
}
