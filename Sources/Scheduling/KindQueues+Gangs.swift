import Swarm

extension KindQueues {
  /// Starts the tasks of several agents that head their kinds on the idle agents that are fastest at them, where there
  /// are enough; O(gangs · idle agents · log).
  ///
  /// Returns how many idle agents could have run each of them and how many each took, in all.
  mutating func startGangs(
    on idle: inout [Int32], _ hive: HiveState, _ assignments: inout Assignments
  ) -> Int {
    var count = 0
    for kind in kinds {
      while let first = self[kind].first {
        let need = hive.task(first).agents
        let able = idle.filter { hive.permits($0, kind: kind) }
        guard need > 1, able.count >= need else { break }
        let gang = FastestAgents.choose(need, of: able, kind: kind, hive: hive)
        assignments.start(removeFirst(of: kind), on: gang)
        idle.removeAll { gang.contains($0) }
        count += able.count + need
      }
    }
    return count
  }
}
