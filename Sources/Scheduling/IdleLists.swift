import Simulation

/// Lists of agents, each agent in one of them at most, in the order of joining.
///
/// Doubly linked through arrays: joining and leaving cost O(1).
struct IdleLists: Sendable, Snapshotted {
  let listCount: Int
  /// The neighbours by agent, then by list.
  ///
  /// A list's own place joins its ends. Itself: in no list, or empty.
  private var next: [Int32]
  private var previous: [Int32]

  init(agentCount: Int, listCount: Int) {
    self.listCount = listCount
    next = (0..<Int32(agentCount + listCount)).map { $0 }
    previous = next
  }

  private func anchor(_ list: Int) -> Int { next.count - listCount + list }

  /// Adds an agent that is in no list to the end of one.
  mutating func append(_ agent: Int32, to list: Int) {
    let anchor = anchor(list)
    let last = previous[anchor]
    next[Int(last)] = agent
    previous[Int(agent)] = last
    next[Int(agent)] = Int32(anchor)
    previous[anchor] = agent
  }

  /// Takes an agent out of its list, if it is in one.
  mutating func remove(_ agent: Int32) {
    let (before, after) = (previous[Int(agent)], next[Int(agent)])
    next[Int(before)] = after
    previous[Int(after)] = before
    next[Int(agent)] = agent
    previous[Int(agent)] = agent
  }

  /// The first agent of a list that fits; O(those before it).
  func first(of list: Int, where fits: (Int32) -> Bool) -> Int32? {
    let anchor = Int32(anchor(list))
    var agent = next[Int(anchor)]
    while agent != anchor {
      if fits(agent) { return agent }
      agent = next[Int(agent)]
    }
    return nil
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &next)
    archive.plain(fixedLength: &previous)
  }
}
