@testable import Scheduling

/// Task graphs that papers print, in their own unit of time.
enum PublishedGraphs {
  /// Topcuoglu, Hariri & Wu 2002, figure 2: ten tasks on three processors.
  static let topcuoglu = PlanningProblem(
    durations: [
      [14, 16, 9], [13, 19, 18], [11, 13, 19], [13, 8, 17], [12, 13, 10], [13, 16, 9], [7, 15, 11],
      [5, 11, 14], [18, 12, 20], [21, 7, 16],
    ],
    edges: [
      (0, 1, 18), (0, 2, 12), (0, 3, 9), (0, 4, 11), (0, 5, 14), (1, 7, 19), (1, 8, 16), (2, 6, 23),
      (3, 7, 27), (3, 8, 23), (4, 8, 13), (5, 7, 15), (6, 9, 17), (7, 9, 11), (8, 9, 13),
    ])

  /// Arabnejad & Barbosa 2014, figure 1 and table 2: ten tasks on three processors.
  static let arabnejad = PlanningProblem(
    durations: [
      [22, 21, 36], [22, 18, 18], [32, 27, 43], [7, 10, 4], [29, 27, 35], [26, 17, 24], [14, 25, 30],
      [29, 23, 36], [15, 21, 8], [13, 16, 33],
    ],
    edges: [
      (0, 1, 17), (0, 2, 31), (0, 3, 29), (0, 4, 13), (0, 5, 7), (1, 7, 3), (1, 8, 30), (2, 6, 16),
      (3, 7, 11), (3, 8, 7), (4, 8, 57), (5, 7, 5), (6, 9, 9), (7, 9, 42), (8, 9, 7),
    ])
}

extension PlanningProblem {
  /// The plan of a rule, from instant 0 on idle agents.
  func plan<Rule: PlanningRule>(by rule: Rule.Type) -> Planner {
    let idle = Array(repeating: AgentTimeline(), count: agentCount)
    var planner = Planner(self, identities: Array(0..<taskCount), now: 0, timelines: idle)
    rule.plan(&planner)
    return planner
  }
}

extension Planner {
  /// The last finish.
  var makespan: Int64 { finishOf.max() ?? 0 }
  /// The start of each task.
  var starts: [Int64] {
    finishOf.indices.map { finishOf[$0] - problem.duration($0, agent: Int(agentOf[$0])) }
  }
}
