/// Tasks in order of submission, each where it finishes first, behind what is planned there.
///
/// O(edges + tasks · (log tasks + agents)). Source: Maheswaran, Ali, Siegel, Hensgen & Freund, "Dynamic matching and
/// scheduling of a class of independent tasks onto heterogeneous computing systems", HCW 1999; Braun et al., JPDC
/// 61(6), 2001.
enum MinimumCompletionTime: PlanningRule {
  static func plan(_ planner: inout Planner) {
    let equal = Array(repeating: 0.0, count: planner.problem.taskCount)
    planner.placeAll(by: equal) { $0.earliestFinish(of: $1, .atEnd) }
  }
}
