import Swarm

/// A plain simulator of immediate dispatch, for independent tasks only.
///
/// Each task joins the queues of its agents at submission and starts when the last of them has worked off
/// what came before.
struct ReferenceDispatcher {
  /// Tasks and estimated nanoseconds that an agent has before it.
  struct Load {
    var tasks = 0
    var backlog = 0.0
  }

  private(set) var starts: [Int64] = []
  private(set) var firstAgents: [Int32] = []

  /// - Parameter choose: the agents of a task that needs so many, given all agents' loads.
  init(_ tasks: [TaskDescription], speeds: [Double], choose: (_ need: Int, _ loads: [Load]) -> [Int]) {
    var finishes: [Int64] = []
    var agents: [[Int]] = []
    var freeAt = [Int64](repeating: 0, count: speeds.count)
    for task in tasks {
      let submit = task.submitTime.nanoseconds
      var loads = [Load](repeating: Load(), count: speeds.count)
      for earlier in finishes.indices where finishes[earlier] > submit {
        for agent in agents[earlier] {
          loads[agent].tasks += 1
          loads[agent].backlog += Double(tasks[earlier].estimate.nanoseconds) / speeds[agent]
        }
      }
      let chosen = choose(Int(task.agents), loads)
      let start = chosen.map { freeAt[$0] }.reduce(submit, max)
      let slowest = chosen.map { speeds[$0] }.min() ?? 1
      let finish = start + Int64((Double(task.work.nanoseconds) / slowest).rounded())
      for agent in chosen { freeAt[agent] = finish }
      starts.append(start)
      finishes.append(finish)
      agents.append(chosen)
      firstAgents.append(Int32(chosen.min() ?? -1))
    }
  }
}
