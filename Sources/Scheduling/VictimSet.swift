import Simulation

/// The agents that have tasks to be stolen, and how many.
struct VictimSet: Sendable, Snapshotted {
  private var taskCount: [Int32]
  /// The agents whose count is above zero, in an order that follows from the changes made.
  private(set) var members: [Int32] = []
  /// The place of each agent among the members; only where it is one.
  private var place: [Int32]

  init(agentCount: Int) {
    taskCount = Array(repeating: 0, count: agentCount)
    place = taskCount
  }

  var isEmpty: Bool { members.isEmpty }

  func contains(_ agent: Int32) -> Bool { taskCount[Int(agent)] > 0 }

  /// Changes the count of an agent; O(1).
  mutating func add(_ change: Int32, to agent: Int32) {
    let before = taskCount[Int(agent)]
    taskCount[Int(agent)] = before + change
    if before == 0 && change > 0 {
      place[Int(agent)] = Int32(members.count)
      members.append(agent)
    } else if before > 0 && before + change == 0 {
      let last = members.removeLast()
      guard last != agent else { return }
      members[Int(place[Int(agent)])] = last
      place[Int(last)] = place[Int(agent)]
    }
  }

  /// The nearest agent on the ring of numbers that fits, the higher number of two; O(distance).
  func nearest(to agent: Int32, where fits: (Int32) -> Bool) -> Int32? {
    let count = Int32(taskCount.count)
    for distance in 1..<max(1, count / 2 + 1) {
      let (above, below) = ((agent + distance) % count, (agent - distance + count) % count)
      if fits(above) { return above }
      if fits(below) { return below }
    }
    return nil
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &taskCount)
    archive.plain(&members)
    archive.plain(fixedLength: &place)
  }
}
