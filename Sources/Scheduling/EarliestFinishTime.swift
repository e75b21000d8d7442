/// Heterogeneous earliest finish time: tasks by upward rank, each where it finishes first, in gaps too.
///
/// O(edges + tasks · (log tasks + agents)), and the gaps that are looked at: O(edges · agents) in dense graphs.
/// Source: Topcuoglu, Hariri & Wu, "Performance-effective and low-complexity task scheduling for heterogeneous
/// computing", IEEE TPDS 13(3), 2002.
enum EarliestFinishTime: PlanningRule {
  static func plan(_ planner: inout Planner) {
    let problem = planner.problem
    let ranks = problem.upwardRanks().map { $0.nanoseconds(problem) }
    planner.placeAll(by: ranks) { $0.earliestFinish(of: $1, .inGaps) }
  }
}
