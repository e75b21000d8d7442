import Swarm

extension WaitingList {
  /// Starts each task that fits what those before it have left of the idle agents, in order; O(1) while none is idle.
  mutating func startAllThatFit(_ hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleAgents
    guard idle.count > 0 else { return }
    removeAll { leastAgents, _ in
      leastAgents <= idle.count
    } _: { entry in
      guard idle.take(hive.task(entry.task)) else { return false }
      assignments.start(entry.task)
      return true
    }
  }
}
