/// In rounds: of the tasks that would finish first on one agent, the one that would suffer most elsewhere has it.
///
/// A task's sufferage is its second earliest finish less its earliest. An agent is given one task a round, behind what
/// is planned there; of equal ones the first. O(tasks · agents) a round. Source: Maheswaran, Ali, Siegel, Hensgen &
/// Freund, HCW 1999.
enum Sufferage: PlanningRule {
  private struct Claim {
    var task: Int32
    var slot: Planner.Slot
    var sufferage: Int64
  }

  static func plan(_ planner: inout Planner) {
    var tasks: [Int32] = []
    while true {
      tasks = (tasks + planner.takePlaceable()).sorted()
      guard !tasks.isEmpty else { return }
      let winners = claims(tasks, planner)
      for claim in winners { planner.place(Int(claim.task), in: claim.slot) }
      let gangs = tasks.filter { planner.problem.agentsNeeded[Int($0)] > 1 }
      for task in gangs { planner.placeGang(Int(task)) }
      tasks.removeAll { planner.agentOf[Int($0)] >= 0 }
    }
  }

  /// The winning claim on each agent that has any, in order of agents.
  private static func claims(_ tasks: [Int32], _ planner: Planner) -> [Claim] {
    var winners: [Claim?] = Array(repeating: nil, count: planner.timelines.count)
    for task in tasks where planner.problem.agentsNeeded[Int(task)] == 1 {
      let claim = claim(of: task, planner)
      let agent = Int(claim.slot.agent)
      if let holder = winners[agent], holder.sufferage >= claim.sufferage { continue }
      winners[agent] = claim
    }
    return winners.compactMap { $0 }
  }

  private static func claim(of task: Int32, _ planner: Planner) -> Claim {
    let best = planner.earliestFinish(of: Int(task), .atEnd)
    let arrivals = planner.arrivals(of: Int(task))
    var second = Int64.max
    for agent in planner.timelines.indices where agent != Int(best.agent) {
      second = min(second, planner.slot(for: Int(task), on: agent, arrivals, .atEnd).finish)
    }
    let sufferage = planner.timelines.count > 1 ? second - best.finish : 0
    return Claim(task: task, slot: best, sufferage: sufferage)
  }
}
