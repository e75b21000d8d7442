import Simulation
import Swarm

/// Draws different agents uniformly.
struct AgentSampler: Sendable, Snapshotted {
  private(set) var stream: RandomStream

  init(seed: UInt64) {
    stream = SchedulingPurpose.agents.stream(seed: seed)
  }

  /// Appends `count` different agents that may do a kind of task, or all where there are fewer.
  mutating func sample(_ count: Int, for kind: Int, of hive: HiveState, into agents: inout [Int32]) {
    let begin = agents.count
    guard let members = hive.agents(for: kind) else {
      return sample(min(count, hive.agentCount), of: hive.agentCount, into: &agents)
    }
    sample(min(count, members.count), of: members.count, into: &agents)
    for position in begin..<agents.count { agents[position] = members[Int(agents[position])] }
  }

  /// Appends `count` different agents of 0 ..< `population`, each ordered choice being equally likely.
  ///
  /// The order matters where it breaks ties. O(count²), for the look-ups.
  /// Source: algorithm P of Bentley & Floyd, "A sample of brilliance", CACM 30(9), 1987.
  mutating func sample(_ count: Int, of population: Int, into agents: inout [Int32]) {
    let begin = agents.count
    for last in population - count..<population {
      let drawn = Int32(stream.uniform(below: last + 1))
      if let position = agents[begin...].firstIndex(of: drawn) {
        agents.insert(Int32(last), at: position + 1)
      } else {
        agents.insert(drawn, at: begin)
      }
    }
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) { archive.nested(&stream) }
}
