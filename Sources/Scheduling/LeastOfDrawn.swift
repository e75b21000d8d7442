import Simulation
import Swarm

/// Draws agents and keeps those with the fewest tasks, which is what power-of-d policies have in common.
struct LeastOfDrawn: Sendable, Snapshotted {
  private(set) var sampler: AgentSampler
  /// Agents that were asked for their load.
  private(set) var probeCount = 0

  init(hive: HiveState) {
    sampler = AgentSampler(seed: hive.seed)
  }

  /// Draws `choices` times as many different agents as the task needs, or all where there are fewer, and appends
  /// the least loaded; equal counts go by the order of drawing.
  mutating func choose(
    _ choices: Int, for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    let begin = agents.count
    sampler.sample(choices * task.agents, for: task.kind, of: hive, into: &agents)
    probeCount += agents.count - begin
    if task.agents == 1 {
      var best = agents[begin]
      for agent in agents[(begin + 1)...] where loads.taskCount[Int(agent)] < loads.taskCount[Int(best)] {
        best = agent
      }
      agents[begin] = best
    } else {
      sortByLoad(&agents, from: begin, loads)
    }
    agents.removeSubrange((begin + task.agents)...)
  }

  private func sortByLoad(_ agents: inout [Int32], from begin: Int, _ loads: AgentLoads) {
    let order = agents[begin...].indices.sorted {
      (loads.taskCount[Int(agents[$0])], $0) < (loads.taskCount[Int(agents[$1])], $1)
    }
    agents.replaceSubrange(begin..., with: order.map { agents[$0] })
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&sampler)
    archive.plain(&probeCount)
  }
}
