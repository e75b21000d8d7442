import Swarm
import TestSupport
import Testing

/// Whole runs of random workloads against the plain simulator, start by start.
@Suite struct ReferenceTests {
  static let shapes: [(RandomWorkload, agents: Int)] = [
    // Gangs under light and heavy load, ties, single agents, one agent, long gaps, exact estimates.
    (RandomWorkload(largestGang: 8), 8),
    (RandomWorkload(longestGap: 2, largestGang: 5), 9),
    (RandomWorkload(longestGap: 1, longestWork: 5, largestGang: 3, estimateExcess: 4), 4),
    (RandomWorkload(longestGap: 9, largestGang: 1), 2),
    (RandomWorkload(longestGap: 12, longestWork: 12, largestGang: 1), 1),
    (RandomWorkload(longestGap: 20, longestWork: 30, largestGang: 16), 16),
    (RandomWorkload(longestGap: 4, longestWork: 40, largestGang: 16, estimateExcess: 0), 20),
    (RandomWorkload(longestGap: 0, longestWork: 3, largestGang: 4), 6),
  ]

  @Test(arguments: ReferenceSimulator.Rule.allCases)
  func startsAreEqual(_ rule: ReferenceSimulator.Rule) throws {
    for (shape, agents) in Self.shapes {
      for seed in UInt64(1)...4 {
        let tasks = shape.tasks(seed: seed)
        let expected = ReferenceSimulator.starts(tasks, agents: agents, rule: rule)
        let rows = try HiveTrial(tasks, agents: agents).run(rule.rawValue).rows
        if rows.startTime != expected {
          Issue.record("\(rule.rawValue), \(agents) agents, seed \(seed)")
        }
      }
    }
  }

  /// Agents of one speed are identical, in however many groups they come.
  @Test(arguments: ReferenceSimulator.Rule.allCases)
  func groupsDoNotMatter(_ rule: ReferenceSimulator.Rule) throws {
    let tasks = RandomWorkload(longestGap: 2, largestGang: 5).tasks(seed: 99)
    let groups = [AgentGroup(count: 2), AgentGroup(kind: .specialist, count: 6), AgentGroup(count: 1)]
    let expected = ReferenceSimulator.starts(tasks, agents: 9, rule: rule)
    #expect(try HiveTrial(tasks, groups: groups).run(rule.rawValue).rows.startTime == expected)
  }

  /// Start by start, and no task later than it was promised when it came.
  @Test func conservativeStartsAreEqual() throws {
    for (shape, agents) in Self.shapes {
      for seed in UInt64(1)...3 {
        let tasks = shape.tasks(seed: seed)
        let expected = ReferenceConservative(tasks, agents: agents)
        let starts = try HiveTrial(tasks, agents: agents).run("conservative-backfilling").rows.startTime
        if starts != expected.starts { Issue.record("\(agents) agents, seed \(seed)") }
        #expect(zip(starts, expected.promises).allSatisfy { $0 <= $1 })
      }
    }
  }

  /// The prediction of EASY++ needs users; the shapes have none.
  @Test func predictionsOfUsersAreEqual() throws {
    for seed in UInt64(1)...4 {
      let shape = RandomWorkload(count: 200, longestGap: 300, longestWork: 2000, largestGang: 6, users: 4)
      let tasks = shape.tasks(seed: seed)
      let expected = ReferenceSimulator.starts(tasks, agents: 8, rule: .easyPlusPlus)
      let starts = try HiveTrial(tasks, agents: 8).run("easy-plus-plus").rows.startTime
      if starts != expected { Issue.record("seed \(seed)") }
    }
  }
}
