import Swarm
import TestSupport
import Testing

/// Graham's examples: Bounds on multiprocessing timing anomalies, 1969.
@Suite struct ListSchedulingTests {
  private func makespan(
    _ times: [Double], _ edges: [(Int32, Int32)], agents: Int, policy: String = "list-order"
  ) throws -> Double {
    let tasks = times.enumerated().map { TaskDescription.test(Int64($0.offset), at: 0, work: $0.element) }
    let graph = TaskGraph(
      taskCount: times.count,
      edges: edges.map { TaskGraph.Edge(parent: $0.0 - 1, child: $0.1 - 1, bytes: 0) })
    return try HiveTrial(tasks, groups: [AgentGroup(count: agents)], graph: graph).run(policy)["makespan"]
  }

  /// A fourth agent, shorter tasks and fewer dependencies all make the list longer.
  @Test func anomalies() throws {
    let times: [Double] = [3, 2, 2, 2, 4, 4, 4, 4, 9]
    let edges: [(Int32, Int32)] = [(1, 9), (4, 5), (4, 6), (4, 7), (4, 8)]
    #expect(try makespan(times, edges, agents: 3) == 12)
    #expect(try makespan(times, edges, agents: 4) == 15)
    #expect(try makespan(times.map { $0 - 1 }, edges, agents: 3) == 13)
    #expect(try makespan(times, [(1, 9), (4, 7), (4, 8)], agents: 3) == 16)
  }

  /// Longest first on m agents: 4m − 1 where 3m would do, in whichever order the tasks come.
  @Test(arguments: [2, 3, 4, 7, 20]) func longestProcessingTimeAtItsWorst(_ agents: Int) throws {
    let pairs = (agents + 1...2 * agents - 1).reversed().flatMap { [$0, $0] }
    let times = (pairs + [agents, agents, agents]).map(Double.init)
    for list in [times, times.reversed()] {
      let makespan = try makespan(list, [], agents: agents, policy: "critical-path-first")
      #expect(makespan == Double(4 * agents - 1))
    }
  }

  /// Hu's algorithm is optimal for trees of unit tasks; in list order the same tree takes longer.
  @Test func levelsOfATree() throws {
    // Three leaves below the root, and a chain of three that the list has last.
    let edges: [(Int32, Int32)] = [(1, 7), (2, 7), (3, 7), (4, 5), (5, 6), (6, 7)]
    let times = Array(repeating: 1.0, count: 7)
    #expect(try makespan(times, edges, agents: 2, policy: "critical-path-first") == 4)
    #expect(try makespan(times, edges, agents: 2) == 5)
  }
}
