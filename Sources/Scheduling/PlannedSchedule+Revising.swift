import Simulation
import Swarm

extension PlannedSchedule {
  /// Computes the times of what is planned anew, from what has happened; agents and orders stay.
  ///
  /// What runs beyond its estimate is taken to end now. O((planned tasks + edges) · agents of a gang).
  mutating func revise(_ hive: HiveState) {
    let now = hive.now.nanoseconds
    /// Only looked up, never iterated.
    var untimed: Set<TaskIndex> = []
    var next = timelines.map { $0.pending.startIndex }
    for agent in timelines.indices {
      for entry in timelines[agent].pending { untimed.insert(entry.task) }
    }
    for agent in timelines.indices where timelines[agent].isFirstStarted {
      timelines[agent].prolongFirst(until: now)
      note(timelines[agent].pending[next[agent]])
      untimed.remove(timelines[agent].pending[next[agent]].task)
      next[agent] += 1
    }
    var agenda = Array(timelines.indices)
    while let agent = agenda.popLast() {
      while next[agent] < timelines[agent].pending.endIndex {
        let task = timelines[agent].pending[next[agent]].task
        let agents = gangs[task]?.agents.map(Int.init) ?? [agent]
        guard
          agents.allSatisfy({ isNext(task, on: $0, next[$0]) }),
          !hive.parents(of: task).contains(where: { untimed.contains(Int($0.parent)) })
        else { break }
        retime(task, agents, next, hive)
        untimed.remove(task)
        for agent in agents { next[agent] += 1 }
        agenda += agents.filter { $0 != agent }
        agenda += hive.children(of: task).map { Int(agentOf[Int($0.child)]) }.filter { $0 >= 0 }
      }
    }
  }

  private func isNext(_ task: TaskIndex, on agent: Int, _ position: Int) -> Bool {
    position < timelines[agent].pending.endIndex && timelines[agent].pending[position].task == task
  }

  /// As early as its agents and its data allow.
  private mutating func retime(_ task: TaskIndex, _ agents: [Int], _ next: [Int], _ hive: HiveState) {
    var start = hive.now.nanoseconds
    for agent in agents where next[agent] > timelines[agent].pending.startIndex {
      start = max(start, timelines[agent].pending[next[agent] - 1].finish)
    }
    for edge in hive.parents(of: task) {
      let parent = Int(edge.parent)
      let isLocal = agentOf[parent] == Int32(agents[0])
      let transfer = isLocal ? 0 : hive.transferTime(ofBytes: edge.bytes).nanoseconds
      start = max(start, finishOf[parent].addingSaturating(transfer))
    }
    for agent in agents {
      let entry = timelines[agent].pending[next[agent]]
      timelines[agent].retime(at: next[agent], start: start, duration: entry.finish - entry.start)
    }
    note(timelines[agents[0]].pending[next[agents[0]]])
  }

  private mutating func note(_ entry: AgentTimeline.Entry) {
    if entry.task < finishOf.count { finishOf[entry.task] = entry.finish }
  }
}
