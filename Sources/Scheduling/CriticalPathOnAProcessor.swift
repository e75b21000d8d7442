/// The tasks of the longest mean path all go to the agent that runs them fastest, others where they finish first.
///
/// Tasks are placed by the sum of their upward and downward ranks, in gaps too. Equal paths and agents: what is first.
/// Complexity as `EarliestFinishTime`. Source: CPOP of Topcuoglu, Hariri & Wu, IEEE TPDS 13(3), 2002.
enum CriticalPathOnAProcessor: PlanningRule {
  static func plan(_ planner: inout Planner) {
    let problem = planner.problem
    let upward = problem.upwardRanks()
    let priority = zip(upward, problem.downwardRanks()).map { ($0 + $1).nanoseconds(problem) }
    let path = criticalPath(problem, upward)
    let processor = fastestAgent(for: path, problem)
    var isCritical = Array(repeating: false, count: problem.taskCount)
    for task in path { isCritical[task] = true }
    planner.placeAll(by: priority) { planner, task in
      isCritical[task]
        ? planner.slot(for: task, on: processor, planner.arrivals(of: task), .inGaps)
        : planner.earliestFinish(of: task, .inGaps)
    }
  }

  /// From the entry task of highest rank always to the child on the longest path.
  private static func criticalPath(_ problem: PlanningProblem, _ upward: [PathLength]) -> [Int] {
    let entries = (0..<problem.taskCount).filter { problem.parents(of: $0).isEmpty }
    // The first of equal ones: `max(by:)` would take the last.
    var next = entries.min {
      (-upward[$0].nanoseconds(problem), $0) < (-upward[$1].nanoseconds(problem), $1)
    }
    var path: [Int] = []
    while let task = next {
      path.append(task)
      func length(_ link: PlanningProblem.Link) -> Double {
        upward[Int(link.task)].after(link).nanoseconds(problem)
      }
      next = problem.children(of: task).min { (-length($0), $0.task) < (-length($1), $1.task) }
        .map { Int($0.task) }
    }
    return path
  }

  private static func fastestAgent(for path: [Int], _ problem: PlanningProblem) -> Int {
    let totals = (0..<problem.columnCount).map { column in
      path.reduce(Int128(0)) { $0 + Int128(problem.duration($1, column: column)) }
    }
    return (0..<problem.agentCount).min {
      (totals[Int(problem.columnOfAgent[$0])], $0) < (totals[Int(problem.columnOfAgent[$1])], $1)
    } ?? 0
  }
}
