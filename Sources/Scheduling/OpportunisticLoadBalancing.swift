/// Tasks in order of submission, each to the agent that is free first, however long it takes there.
///
/// O(edges + tasks · (log tasks + agents)). Source: Braun et al., "A comparison of eleven static heuristics for mapping
/// a class of independent tasks onto heterogeneous distributed computing systems", JPDC 61(6), 2001.
enum OpportunisticLoadBalancing: PlanningRule {
  static func plan(_ planner: inout Planner) {
    let equal = Array(repeating: 0.0, count: planner.problem.taskCount)
    planner.placeAll(by: equal) { planner, task in
      func freeFrom(_ agent: Int) -> Int64 { max(planner.now, planner.timelines[agent].end) }
      let agent = planner.timelines.indices.min { (freeFrom($0), $0) < (freeFrom($1), $1) } ?? 0
      return planner.slot(for: task, on: agent, planner.arrivals(of: task), .atEnd)
    }
  }
}
