import Simulation

/// The agents of a swarm, a column per property, numbered in the order of their groups.
struct AgentPool: Sendable {
  let groups: [AgentGroup]
  /// The group of each agent.
  let group: [Int32]
  let slowestSpeed: Double
  let fastestSpeed: Double
  let skills: SkillTable
  private(set) var states: [AgentState]
  /// When each agent was last taken.
  private var takenAt: [SimulationTime]
  /// How long each agent was held by tasks that count.
  private(set) var busyTime: [SimulationDuration]
  /// The next agent of the same gang, or −1: a chain from the gang's first agent.
  private var nextInGang: [Int32]
  private(set) var idle: IdleSet
  /// How long agents of each group were held by tasks that count, in nanoseconds.
  private(set) var heldByGroup: [Int128]

  init(_ groups: [AgentGroup], skills: SkillTable) {
    self.groups = groups
    self.skills = skills
    group = groups.indices.flatMap { Array(repeating: Int32($0), count: groups[$0].count) }
    slowestSpeed = groups.map(\.speed).min() ?? 1
    fastestSpeed = groups.map(\.speed).max() ?? 1
    let count = group.count
    states = Array(repeating: .idle, count: count)
    takenAt = Array(repeating: .zero, count: count)
    busyTime = Array(repeating: .zero, count: count)
    nextInGang = Array(repeating: -1, count: count)
    idle = IdleSet(count: count)
    heldByGroup = Array(repeating: 0, count: groups.count)
  }

  var count: Int { group.count }

  func speed(_ agent: Int) -> Double { groups[Int(group[agent])].speed }

  /// The speed at which an agent does a kind of task.
  func speed(_ agent: Int, kind: Int) -> Double {
    let group = Int(self.group[agent])
    return groups[group].speed * skills.proficiency(group: group, kind: kind)
  }

  /// How many idle agents may do a kind of task; O(1), or O(agents / 64) where not all may.
  func idleCount(for kind: Int) -> Int {
    guard let mask = skills.mask(of: kind) else { return idle.count }
    return idle.count(in: mask)
  }

  /// Takes the `count` lowest-numbered idle agents that may do a kind of task and returns the first; O(count +
  /// words scanned).
  mutating func takeLowest(_ count: Int, kind: Int, at now: SimulationTime) -> Int32 {
    let mask = skills.mask(of: kind)
    let first = idle.removeLowest(in: mask)
    take(first, at: now)
    var last = first
    for _ in 1..<max(1, count) {
      let next = idle.removeLowest(in: mask)
      take(next, at: now)
      nextInGang[last] = Int32(next)
      last = next
    }
    nextInGang[last] = -1
    return Int32(first)
  }

  /// Takes the given agents, which are idle and ascending, and returns the first.
  mutating func take(_ agents: ArraySlice<Int32>, at now: SimulationTime) -> Int32 {
    var following: Int32 = -1
    for agent in agents.reversed() {
      idle.remove(Int(agent))
      take(Int(agent), at: now)
      nextInGang[Int(agent)] = following
      following = agent
    }
    return following
  }

  /// Sets the state of a gang.
  mutating func setState(_ state: AgentState, ofGang first: Int32) {
    var agent = first
    while agent >= 0 {
      states[Int(agent)] = state
      agent = nextInGang[Int(agent)]
    }
  }

  /// The agents of a gang, ascending.
  func gang(from first: Int32) -> [Int32] {
    var gang: [Int32] = []
    var agent = first
    while agent >= 0 {
      gang.append(agent)
      agent = nextInGang[Int(agent)]
    }
    return gang
  }

  /// The speed of a gang's slowest agent at a kind of task.
  func slowestSpeed(ofGang first: Int32, kind: Int) -> Double {
    if groups.count == 1 && skills.isTrivial { return groups[0].speed }
    var slowest = speed(Int(first), kind: kind)
    var agent = nextInGang[Int(first)]
    while agent >= 0 {
      slowest = min(slowest, speed(Int(agent), kind: kind))
      agent = nextInGang[Int(agent)]
    }
    return slowest
  }

  /// Frees a gang; the time that it was held enters the account where `counts` says so.
  mutating func release(gang first: Int32, at now: SimulationTime, counts: Bool) {
    var agent = first
    while agent >= 0 {
      let index = Int(agent)
      if counts {
        let held = now - takenAt[index]
        busyTime[index] += held
        heldByGroup[Int(group[index])] += Int128(held.nanoseconds)
      }
      states[index] = .idle
      idle.insert(index)
      agent = nextInGang[index]
    }
  }

  /// Holds exactly the `count` lowest-numbered agents, for tasks that share them; O(agents taken or freed).
  ///
  /// What they were held from a given instant on enters the account.
  mutating func hold(_ count: Int, at now: SimulationTime, countFrom begin: SimulationTime) {
    while self.count - idle.count < count { _ = takeLowest(1, kind: 0, at: now) }
    while self.count - idle.count > count {
      let last = self.count - idle.count - 1
      takenAt[last] = max(takenAt[last], begin)
      release(gang: Int32(last), at: now, counts: takenAt[last] < now)
    }
  }

  private mutating func take(_ agent: Int, at now: SimulationTime) {
    takenAt[agent] = now
    states[agent] = .working
  }
}

extension AgentPool: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    let count = states.count
    archive.plain(&states)
    archive.plain(&takenAt)
    archive.plain(&busyTime)
    archive.plain(&nextInGang)
    archive.nested(&idle)
    archive.plain(&heldByGroup)
    let lengths = [states.count, takenAt.count, busyTime.count, nextInGang.count]
    if lengths.contains(where: { $0 != count }) || heldByGroup.count != groups.count { archive.fail() }
  }
}
