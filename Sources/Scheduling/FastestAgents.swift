import Swarm

/// The agents for a gang, where a policy does not choose them one by one.
enum FastestAgents {
  /// The `count` of some agents that are fastest at a kind, the lower-numbered of equals, in ascending order.
  static func choose(_ count: Int, of agents: [Int32], kind: Int, hive: HiveState) -> [Int32] {
    let fastest = agents.sorted {
      let (left, right) = (hive.speed(of: $0, in: kind), hive.speed(of: $1, in: kind))
      return left > right || (left == right && $0 < $1)
    }
    return fastest.prefix(count).sorted()
  }
}
