/// Of all placeable tasks, first the one that would finish first, where it does; behind what is planned there.
///
/// O(tasks² · agents) at worst for tasks that do not depend on each other. Source: Ibarra & Kim, JACM 24(2), 1977;
/// Maheswaran et al., HCW 1999; Braun et al., JPDC 61(6), 2001; for graphs, Blythe et al., "Task scheduling strategies
/// for workflow-based applications in grids", CCGrid 2005.
enum MinMin: PlanningRule {
  static func plan(_ planner: inout Planner) {
    var table = CompletionTable()
    table.refill(from: &planner)
    while let next = table.slots.indices.min(by: {
      (table.slots[$0].finish, $0) < (table.slots[$1].finish, $1)
    }) {
      table.place(at: next, &planner)
      table.refill(from: &planner)
    }
  }
}
