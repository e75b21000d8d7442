/// The placeable tasks in order of submission, each with the place where it would finish first.
///
/// When an agent is given a task only those that would have gone there are looked at again: elsewhere nothing has
/// changed, and there it can only be later.
struct CompletionTable {
  private(set) var tasks: [Int32] = []
  private(set) var slots: [Planner.Slot] = []

  /// Takes in what has become placeable; O(new tasks · (agents + tasks)).
  mutating func refill(from planner: inout Planner) {
    for task in planner.takePlaceable() {
      let position = tasks.firstIndex { $0 > task } ?? tasks.count
      tasks.insert(task, at: position)
      slots.insert(Self.slot(for: task, planner), at: position)
    }
  }

  /// Places one of the tasks where it would finish first; O(tasks · agents) at worst, a part of it as a rule.
  mutating func place(at position: Int, _ planner: inout Planner) {
    let task = Int(tasks.remove(at: position))
    let slot = slots.remove(at: position)
    if slot.agent >= 0 {
      planner.place(task, in: slot)
      for other in tasks.indices where slots[other].agent == slot.agent {
        slots[other] = Self.slot(for: tasks[other], planner)
      }
    } else {
      planner.placeGang(task)
      for other in tasks.indices { slots[other] = Self.slot(for: tasks[other], planner) }
    }
  }

  /// A task that takes several agents has no agent here, and no finish: it comes before or behind all others.
  private static func slot(for task: Int32, _ planner: Planner) -> Planner.Slot {
    guard planner.problem.agentsNeeded[Int(task)] > 1 else {
      return planner.earliestFinish(of: Int(task), .atEnd)
    }
    return Planner.Slot(agent: -1, position: 0, start: .max, finish: .max)
  }
}
