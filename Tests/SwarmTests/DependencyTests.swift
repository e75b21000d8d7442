import Simulation
import Swarm
import TestSupport
import Testing

/// Workflows under first come, first served, worked out by hand.
@Suite struct DependencyTests {
  /// 0 → 1 → 3 and 0 → 2 → 3, with work of 2, 3, 5 and 1 s.
  static let diamond = TaskGraph(
    taskCount: 4,
    edges: [
      .init(parent: 0, child: 1, bytes: 100), .init(parent: 0, child: 2, bytes: 300),
      .init(parent: 1, child: 3, bytes: 70), .init(parent: 2, child: 3, bytes: 50),
    ])

  private func trial(_ work: [Double], _ graph: TaskGraph, agents: Int, bandwidth: Double? = nil) -> HiveTrial
  {
    let tasks = work.enumerated().map { TaskDescription.test(Int64($0.offset), at: 0, work: $0.element) }
    return HiveTrial(tasks, groups: [AgentGroup(count: agents)], graph: graph, bandwidth: bandwidth)
  }

  @Test func withoutBandwidthDataIsThereAtOnce() throws {
    let outcome = try trial([2, 3, 5, 1], Self.diamond, agents: 2).run("first-come-first-served")
    #expect(outcome.starts == [0, 2, 2, 7])
    #expect(outcome.finishes == [2, 5, 7, 8])
    #expect(outcome.rows.readyTime == [0, 2, 2, 7].map { $0 * 1_000_000_000 })
    #expect(outcome.rows.firstAgent == [0, 0, 1, 0])
    #expect(outcome["mean_queue_length"] == 0)
  }

  /// At 100 B/s: task 2 runs on another agent than task 0 and waits for 300 B until 2 + 3 s, holding its
  /// agent; task 3 runs where task 1 did and waits for 50 B of task 2 until 10 + 0.5 s.
  @Test func bandwidthDelaysDataBetweenAgents() throws {
    let outcome = try trial([2, 3, 5, 1], Self.diamond, agents: 2, bandwidth: 100)
      .run("first-come-first-served")
    #expect(outcome.starts == [0, 2, 5, 10.5])
    #expect(outcome.finishes == [2, 5, 10, 11.5])
    #expect(outcome.rows.firstAgent == [0, 0, 1, 0])
    // A task that waits for data is queued, and its agent is busy: 0–5 and 10–11.5, 2–10.
    #expect(outcome["mean_queue_length"].isClose(to: 3.5 / 11.5))
    #expect(outcome["mean_busy_agents"].isClose(to: 14.5 / 11.5))
    #expect(outcome["energy_used"].isClose(to: 14.5))
    #expect(outcome["utilisation"].isClose(to: 11 / 23.0))
  }

  @Test func onItsOwnAgentDataIsThereAtOnce() throws {
    let outcome = try trial([2, 3, 5, 1], Self.diamond, agents: 1, bandwidth: 1)
      .run("first-come-first-served")
    #expect(outcome.starts == [0, 2, 5, 10])
  }

  /// Data travels while the child waits for an agent: the parent ends at 1 s and its 300 B are there at 4 s.
  @Test func dataTravelsFromTheParentsFinish() throws {
    let graph = TaskGraph(taskCount: 4, edges: [.init(parent: 0, child: 3, bytes: 300)])
    let early = try trial([1, 10, 20, 2], graph, agents: 2, bandwidth: 100).run("first-come-first-served")
    #expect(early.starts == [0, 0, 1, 10])
    let late = try trial([1, 2, 20, 2], graph, agents: 2, bandwidth: 100).run("first-come-first-served")
    #expect(late.starts == [0, 0, 1, 4])
    #expect(late.rows.firstAgent == [0, 1, 0, 1])
  }

  @Test func readyTimeIsThatOfTheLastParent() throws {
    let graph = TaskGraph(
      taskCount: 3, edges: [.init(parent: 0, child: 2, bytes: 0), .init(parent: 1, child: 2, bytes: 0)])
    let outcome = try trial([4, 9, 1], graph, agents: 3).run("first-come-first-served")
    #expect(outcome.rows.readyTime[2] == 9_000_000_000)
    #expect(outcome.starts[2] == 9)
    // Wait counts from submission, queue length from readiness.
    #expect(outcome["max_wait"] == 9)
    #expect(outcome["mean_queue_length"] == 0)
  }

  /// Numbers of tasks say nothing of their order: children may come first in the file.
  @Test func childrenMayPrecedeTheirParents() throws {
    let graph = TaskGraph(
      taskCount: 3, edges: [.init(parent: 2, child: 1, bytes: 0), .init(parent: 1, child: 0, bytes: 0)])
    let outcome = try trial([1, 2, 3], graph, agents: 3).run("first-come-first-served")
    #expect(outcome.starts == [5, 3, 0])
  }

  @Test func childSubmittedAfterItsParentFinished() throws {
    let graph = TaskGraph(taskCount: 2, edges: [.init(parent: 0, child: 1, bytes: 500)])
    let tasks: [TaskDescription] = [.test(0, at: 0, work: 1), .test(1, at: 10, work: 1)]
    let trial = HiveTrial(tasks, groups: [AgentGroup(count: 1)], graph: graph, bandwidth: 100)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.starts == [0, 10])
    #expect(outcome.rows.readyTime == [0, 10_000_000_000])
  }

  /// The child needs too many agents, fails, and its row leaves before its parent finishes.
  @Test func childThatHasFailedAndLeft() throws {
    let graph = TaskGraph(
      taskCount: 3, edges: [.init(parent: 1, child: 0, bytes: 0), .init(parent: 1, child: 2, bytes: 0)])
    let tasks: [TaskDescription] = [
      .test(0, at: 0, work: 1, agents: 5), .test(1, at: 0, work: 4), .test(2, at: 0, work: 1),
    ]
    var trial = HiveTrial(tasks, groups: [AgentGroup(count: 2)], graph: graph)
    trial.step = SimulationDuration(seconds: 1)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.statuses == [.failed, .finished, .finished])
    #expect(outcome.starts[2] == 4)
  }

  /// Its children can never run; they stay blocked, which is no fault of the policy.
  @Test func childrenOfAFailedTaskStayBlocked() throws {
    let graph = TaskGraph(taskCount: 2, edges: [.init(parent: 0, child: 1, bytes: 0)])
    let tasks: [TaskDescription] = [.test(0, at: 0, work: 1, agents: 5), .test(1, at: 0, work: 1)]
    let outcome = try HiveTrial(tasks, groups: [AgentGroup(count: 2)], graph: graph)
      .run("first-come-first-served")
    #expect(outcome.statuses == [.failed, .blocked])
    #expect(outcome.rows.readyTime[1] == TaskTable.missing)
    #expect(outcome["tasks_queued"] == 1 && outcome["tasks_failed"] == 1)
  }

  @Test func cutOffWhileDataTravels() throws {
    var trial = trial([2, 3, 5, 1], Self.diamond, agents: 2, bandwidth: 100)
    trial.horizon = SimulationTime(seconds: 4)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.statuses == [.finished, .running, .queued, .blocked])
    #expect(outcome.rows.startTime[2] == TaskTable.missing)
    #expect(outcome["tasks_queued"] == 2)
  }

  /// Random workflows: no task starts before its parents' data, and each as early as the agents allow.
  @Test(arguments: 1...20) func randomWorkflows(_ seed: UInt64) throws {
    var stream = RandomStream.test(seed)
    let count = 40
    var edges: [TaskGraph.Edge] = []
    for child in 1..<count {
      for parent in 0..<child where stream.uniform(below: 12) == 0 {
        edges.append(
          .init(parent: Int32(parent), child: Int32(child), bytes: Int64(stream.uniform(below: 900))))
      }
    }
    let graph = TaskGraph(taskCount: count, edges: edges)
    let work = (0..<count).map { _ in Double(1 + stream.uniform(below: 9)) }
    // As many agents as tasks: nothing ever waits for an agent.
    let outcome = try trial(work, graph, agents: count, bandwidth: 100).run("first-come-first-served")
    for task in 0..<count {
      let incoming = edges.filter { $0.child == task }
      let ready = incoming.map { outcome.rows.finishTime[Int($0.parent)] }.max() ?? 0
      let arrival = incoming.map { edge in
        let isLocal = outcome.rows.firstAgent[Int(edge.parent)] == outcome.rows.firstAgent[task]
        return outcome.rows.finishTime[Int(edge.parent)] + (isLocal ? 0 : edge.bytes * 10_000_000)
      }
      #expect(outcome.rows.readyTime[task] == ready)
      #expect(outcome.rows.startTime[task] == max(ready, arrival.max() ?? 0))
    }
  }
}
