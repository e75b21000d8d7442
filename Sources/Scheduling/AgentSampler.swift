import Simulation

/// Draws different agents uniformly.
struct AgentSampler: Sendable, Snapshotted {
  private(set) var stream: RandomStream

  init(seed: UInt64) {
    stream = RandomStream(
      seed: seed, key: StreamKey(component: .scheduling, purpose: SchedulingPurpose.agents.rawValue))
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
