/// Looks ahead: each task goes where its finish and the least time from there to the end of the graph are earliest.
///
/// That least time stands in the optimistic cost table, whose means are the tasks' ranks. O(edges · groups of agents +
/// tasks · (log tasks + agents)), and the gaps that are looked at. Source: PEFT of Arabnejad & Barbosa, "List
/// scheduling algorithm for heterogeneous systems by an optimistic cost table", IEEE TPDS 25(3), 2014.
enum PredictEarliestFinishTime: PlanningRule {
  static func plan(_ planner: inout Planner) {
    let problem = planner.problem
    let table = optimisticCosts(problem)
    var agents = Array(repeating: 0.0, count: problem.columnCount)
    for column in problem.columnOfAgent { agents[Int(column)] += 1 }
    let ranks = table.map { row in
      zip(row, agents).reduce(0.0) { $0 + Double($1.0) * $1.1 } / Double(problem.agentCount)
    }
    planner.placeAll(by: ranks) { $0.earliestFinish(of: $1, .inGaps, tail: table[$1]) }
  }

  /// For each task and column of agents: the least time from the task's finish there to the end of the graph, were
  /// all agents free.
  static func optimisticCosts(_ problem: PlanningProblem) -> [[Int64]] {
    let row = Array(repeating: Int64(0), count: problem.columnCount)
    var table = Array(repeating: row, count: problem.taskCount)
    for task in problem.topologicalOrder.reversed() {
      for link in problem.children(of: Int(task)) {
        let child = Int(link.task)
        let costs = (0..<problem.columnCount).map {
          table[child][$0].addingSaturating(problem.duration(child, column: $0))
        }
        // Nothing is gained by another agent of the same column.
        let elsewhere = (costs.min() ?? 0).addingSaturating(link.transfer)
        for column in costs.indices {
          table[Int(task)][column] = max(table[Int(task)][column], min(costs[column], elsewhere))
        }
      }
    }
    return table
  }
}
