/// The rule of static list scheduling: which task is placed next, and where.
protocol PlanningRule: Sendable {
  /// Places every task of the planner's problem.
  static func plan(_ planner: inout Planner)
}
