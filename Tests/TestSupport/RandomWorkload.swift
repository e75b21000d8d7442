import Simulation
public import Swarm

/// Random tasks for tests: whole seconds, so that instants tie often.
public struct RandomWorkload: Sendable {
  /// How many tasks.
  public var count = 120
  /// The longest gap between submissions in seconds; gaps are uniform from 0.
  public var longestGap = 6
  /// The longest work in seconds; work is uniform from 1.
  public var longestWork = 20
  /// The most agents that a task needs; small numbers come more often.
  public var largestGang = 1
  /// The estimate is the work plus up to this many times as much.
  public var estimateExcess = 2
  /// Users 0 ..< this many; 0: none.
  public var users = 0

  /// A workload of the given sizes; see the properties.
  public init(
    count: Int = 120, longestGap: Int = 6, longestWork: Int = 20, largestGang: Int = 1,
    estimateExcess: Int = 2, users: Int = 0
  ) {
    self.count = count
    self.longestGap = longestGap
    self.longestWork = longestWork
    self.largestGang = largestGang
    self.estimateExcess = estimateExcess
    self.users = users
  }

  /// The tasks of a seed.
  public func tasks(seed: UInt64) -> [TaskDescription] {
    var stream = RandomStream.test(seed)
    var now = stream.uniform(below: 50)
    return (0..<count).map { index in
      now += stream.uniform(below: longestGap + 1)
      let work = 1 + stream.uniform(below: longestWork)
      let excess = stream.uniform(below: estimateExcess + 1) * work
      let gang = 1 + stream.uniform(below: 1 + stream.uniform(below: largestGang))
      let slack = work * (1 + stream.uniform(below: 4))
      return .test(
        Int64(7 * index + 3), at: Double(now), work: Double(work), estimate: Double(work + excess),
        deadline: stream.uniform(below: 4) == 0 ? nil : Double(now + slack), agents: Int32(gang),
        user: users == 0 ? -1 : Int32(stream.uniform(below: users)),
        priority: TaskPriority(rawValue: UInt8(stream.uniform(below: 4))) ?? .low)
    }
  }
}
