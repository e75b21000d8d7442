import Simulation
import Swarm
import TestSupport
import Testing

@testable import Scheduling

/// What must hold of policies for task graphs on random ones.
@Suite struct WorkflowPolicyTests {
  static let all = PolicyRegistry.workflows.map(\.name)

  /// Starts of the run, where estimates are exact, against a plan made without the engine.
  @Test(arguments: [
    "min-min", "max-min", "sufferage", "minimum-completion-time", "opportunistic-load-balancing",
  ])
  func runsAreThePlainPlans(_ policy: String) throws {
    for seed in UInt64(1)...12 {
      let problem = RandomGraph(seed: seed)
      #expect(
        try problem.trial.run(policy).rows.startTime == ReferencePlanner.starts(problem, policy: policy),
        "seed \(seed)")
    }
  }

  /// Nothing finishes before the longest path or all work at all speeds; data is there when a task starts; agents
  /// hold one task at a time.
  @Test(arguments: all) func boundsHold(_ policy: String) throws {
    for seed in UInt64(31)...50 {
      let problem = RandomGraph(seed: seed, isExact: seed % 2 == 0, withoutWork: seed % 5 == 0)
      let outcome = try problem.trial.run(policy)
      #expect(outcome["tasks_finished"] == Double(problem.tasks.count))
      let makespan = Int64((outcome["makespan"] * 1e9).rounded())
      #expect(makespan >= problem.criticalPath)
      let work = problem.tasks.reduce(0.0) { $0 + $1.work.seconds }
      #expect(outcome["makespan"] >= work / problem.speeds.reduce(0, +) - 1e-6)
      #expect(outcome["schedule_length_ratio"].isClose(to: Double(makespan) / Double(problem.criticalPath)))
      #expect(outcome["speedup"].isClose(to: work / 1.7 / outcome["makespan"], within: 1e-8))
      expectSound(outcome.rows, problem)
    }
  }

  private func expectSound(_ rows: TaskTable, _ problem: RandomGraph) {
    for edge in problem.graph.edges {
      let (parent, child) = (Int(edge.parent), Int(edge.child))
      let isLocal = rows.firstAgent[parent] == rows.firstAgent[child]
      let arrival = rows.finishTime[parent] + (isLocal ? 0 : problem.transfer(edge))
      #expect(rows.startTime[child] >= arrival)
    }
    for agent in problem.speeds.indices {
      let mine = problem.tasks.indices.filter { rows.firstAgent[$0] == Int32(agent) }
        .sorted { (rows.startTime[$0], rows.finishTime[$0]) < (rows.startTime[$1], rows.finishTime[$1]) }
      for (first, second) in zip(mine, mine.dropFirst()) {
        #expect(rows.finishTime[first] <= rows.startTime[second])
      }
    }
  }

  /// Where data is free a plan that takes the earliest finish each time is no longer than all work on the fastest agent.
  @Test(arguments: ["heft", "min-min", "max-min", "minimum-completion-time"])
  func noWorseThanOneAgent(_ policy: String) throws {
    for seed in UInt64(17)...30 {
      let problem = RandomGraph(seed: 3 * seed)
      let serial = problem.tasks.reduce(0.0) { $0 + $1.work.seconds } / 1.7
      #expect(try problem.trial.run(policy)["makespan"] <= serial + 1e-6)
    }
  }

  /// A chain without other tasks stays on the fastest agent under all that look for the earliest finish.
  @Test(arguments: ["heft", "cpop", "peft", "min-min", "max-min", "sufferage", "minimum-completion-time"])
  func chainsStayTogether(_ policy: String) throws {
    let tasks = (0..<6).map { TaskDescription.test($0, at: 0, work: 2) }
    let edges = (0..<5).map { TaskGraph.Edge(parent: Int32($0), child: Int32($0 + 1), bytes: 100) }
    let groups = [AgentGroup(count: 2), AgentGroup(count: 2, speed: 2)]
    let trial = HiveTrial(
      tasks, groups: groups, graph: TaskGraph(taskCount: 6, edges: edges), bandwidth: 100)
    let outcome = try trial.run(policy)
    #expect(outcome.rows.firstAgent == [2, 2, 2, 2, 2, 2])
    #expect(outcome["makespan"] == 6)
  }

  /// Tasks that come over time, several agents at once, estimates that are wrong, tasks that can never run.
  @Test(arguments: all) func plansGoOn(_ policy: String) throws {
    for seed in UInt64(61)...70 {
      let shape = RandomWorkload(count: 60, longestGap: 4, largestGang: 4)
      var tasks = shape.tasks(seed: seed)
      tasks[7].agents = 9
      var stream = RandomStream.test(seed)
      var edges: [TaskGraph.Edge] = []
      for child in 0..<60 {
        // Children may be submitted before their parents.
        for parent in 0..<60 where (parent * 37) % 61 < (child * 37) % 61 {
          if stream.uniform(below: 40) == 0 {
            edges.append(.init(parent: Int32(parent), child: Int32(child), bytes: 200))
          }
        }
      }
      let graph = TaskGraph(taskCount: 60, edges: edges)
      let groups = [AgentGroup(count: 3), AgentGroup(count: 2, speed: 2)]
      let outcome = try HiveTrial(tasks, groups: groups, graph: graph, bandwidth: 100).run(policy)
      var lost: Set<Int> = [7]
      for _ in 0..<60 {
        for edge in edges where lost.contains(Int(edge.parent)) { lost.insert(Int(edge.child)) }
      }
      for task in tasks.indices {
        #expect((outcome.statuses[task] == .finished) != lost.contains(task))
      }
    }
  }
}
