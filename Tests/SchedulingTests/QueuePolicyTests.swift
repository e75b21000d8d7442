import Simulation
import Swarm
import TestSupport
import Testing

/// Policies that keep one queue, by small cases worked out by hand.
@Suite struct QueuePolicyTests {
  /// One task holds two of three agents until 10 s; a gang of two, then single tasks wait for them.
  static let blocked: [TaskDescription] = [
    .test(1, at: 0, work: 10, agents: 2), .test(2, at: 1, work: 10, agents: 2),
    .test(3, at: 2, work: 20), .test(4, at: 3, work: 5),
  ]

  @Test func firstComeFirstServedBlocksBehindTheHead() throws {
    let outcome = try HiveTrial(Self.blocked, agents: 3).run("first-come-first-served")
    #expect(outcome.starts == [0, 10, 10, 20])
  }

  @Test func firstFitPassesOverTheMisfit() throws {
    let outcome = try HiveTrial(Self.blocked, agents: 3).run("first-fit")
    #expect(outcome.starts == [0, 10, 2, 20])
  }

  /// Small tasks keep the big one from ever starting while they come.
  @Test func firstFitStarvesBigTasks() throws {
    let stream = (0..<20).map { TaskDescription.test($0 + 2, at: Double(2 * $0) + 1, work: 4) }
    let tasks = [.test(1, at: 0, work: 3), .test(2, at: 1, work: 1, agents: 2)] + stream
    let outcome = try HiveTrial(tasks, agents: 2).run("first-fit")
    #expect(outcome.starts[1] == outcome.finishes.suffix(20).max())
  }

  /// By estimate, not by work; equal estimates in order of submission.
  @Test func shortestJobFirstGoesByEstimate() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 4), .test(2, at: 1, work: 1, estimate: 9), .test(3, at: 1, work: 5),
      .test(4, at: 2, work: 2, estimate: 5), .test(5, at: 3, work: 3),
    ]
    let outcome = try HiveTrial(tasks, agents: 1).run("shortest-job-first")
    #expect(outcome.starts == [0, 14, 7, 12, 4])
  }

  /// The shortest blocks when it does not fit, and is not passed over.
  @Test func shortestJobFirstIsStrict() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10), .test(2, at: 1, work: 3, agents: 2), .test(3, at: 1, work: 6),
    ]
    #expect(try HiveTrial(tasks, agents: 2).run("shortest-job-first").starts == [0, 10, 13])
  }

  /// A running task is never interrupted.
  @Test func nothingIsPreempted() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, priority: .low),
      .test(2, at: 1, work: 1, deadline: 3, priority: .critical),
    ]
    for policy in ["shortest-job-first", "priority", "earliest-deadline-first"] {
      #expect(try HiveTrial(tasks, agents: 1).run(policy).starts == [0, 10])
    }
  }

  @Test func priorityGoesFromCriticalToLow() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5), .test(2, at: 1, work: 1, priority: .low), .test(3, at: 1, work: 1),
      .test(4, at: 1, work: 1, priority: .critical), .test(5, at: 1, work: 1, priority: .high),
      .test(6, at: 2, work: 1, priority: .critical),
    ]
    #expect(try HiveTrial(tasks, agents: 1).run("priority").starts == [0, 9, 8, 5, 7, 6])
  }

  @Test func earliestDeadlineGoesFirstAndNoneLast() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5), .test(2, at: 1, work: 1), .test(3, at: 1, work: 1, deadline: 30),
      .test(4, at: 1, work: 1, deadline: 9), .test(5, at: 2, work: 1, deadline: 30), .test(6, at: 3, work: 1),
    ]
    #expect(try HiveTrial(tasks, agents: 1).run("earliest-deadline-first").starts == [0, 8, 6, 5, 7, 9])
  }

  /// In a workflow the order is that of becoming ready: task 1 is submitted before task 2 but ready later.
  @Test func queueGoesByReadiness() throws {
    let graph = TaskGraph(taskCount: 3, edges: [.init(parent: 0, child: 1, bytes: 0)])
    let tasks: [TaskDescription] = [
      .test(0, at: 0, work: 2), .test(1, at: 0, work: 2), .test(2, at: 0, work: 2),
    ]
    for policy in ["first-come-first-served", "first-fit", "shortest-job-first", "easy-backfilling"] {
      let trial = HiveTrial(tasks, groups: [AgentGroup(count: 1)], graph: graph)
      #expect(try trial.run(policy).starts == [0, 4, 2])
    }
  }
}
