/// Of all placeable tasks, first the one whose first possible finish is last, there; behind what is planned there.
///
/// O(tasks² · agents) at worst for tasks that do not depend on each other. Source: as for `MinMin`.
enum MaxMin: PlanningRule {
  static func plan(_ planner: inout Planner) {
    var table = CompletionTable()
    table.refill(from: &planner)
    while let next = table.slots.indices.min(by: {
      (-table.slots[$0].finish, $0) < (-table.slots[$1].finish, $1)
    }) {
      table.place(at: next, &planner)
      table.refill(from: &planner)
    }
  }
}
