import Simulation

/// The agents of a swarm, numbered in the order of their groups.
///
/// The agents of a gang are a chain of runs of consecutive numbers, so that taking and freeing a gang costs its
/// runs and words of the bitmap, not its agents.
struct AgentPool: Sendable {
  let groups: [AgentGroup]
  /// The group of each agent.
  let group: [Int32]
  /// The number behind the last agent of each group.
  private let groupEnd: [Int]
  let slowestSpeed: Double
  let fastestSpeed: Double
  let skills: SkillTable
  /// By agent, and one behind the last, to which no agent belongs.
  private var holdings: [Holding]
  private(set) var idle: IdleSet
  /// How long agents of each group were held by tasks that count, in nanoseconds.
  private(set) var heldByGroup: [Int128]

  /// What is kept of an agent, together, so that a task of one agent starts and ends at one place in memory.
  private struct Holding: BitwiseCopyable {
    /// When the gang whose first agent this is was taken.
    var takenAt = SimulationTime.zero
    /// By how much the agent was held longer than the one before it by tasks that count, in nanoseconds.
    ///
    /// Differences, so that a run costs two entries; they wrap around, their sums do not.
    var busyTimeChange: Int64 = 0
    /// How many agents the run that begins with this one has.
    var runLength: Int32 = 0
    /// The first agent of the gang's next run, or −1, where a run begins with this one.
    var nextRun: Int32 = -1
  }

  init(_ groups: [AgentGroup], skills: SkillTable) {
    self.groups = groups
    self.skills = skills
    group = groups.indices.flatMap { Array(repeating: Int32($0), count: groups[$0].count) }
    groupEnd = groups.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
    slowestSpeed = groups.map(\.speed).min() ?? 1
    fastestSpeed = groups.map(\.speed).max() ?? 1
    let count = group.count
    holdings = Array(repeating: Holding(), count: count + 1)
    idle = IdleSet(count: count)
    heldByGroup = Array(repeating: 0, count: groups.count)
  }

  var count: Int { group.count }

  /// How long each agent was held by tasks that count; O(agents).
  var busyTime: [SimulationDuration] {
    var held: Int64 = 0
    return holdings.dropLast().map {
      held &+= $0.busyTimeChange
      return SimulationDuration(nanoseconds: held)
    }
  }

  func speed(_ agent: Int) -> Double { groups[Int(group[agent])].speed }

  /// The speed at which an agent does a kind of task.
  func speed(_ agent: Int, kind: Int) -> Double { speed(ofGroup: Int(group[agent]), kind: kind) }

  private func speed(ofGroup group: Int, kind: Int) -> Double {
    groups[group].speed * skills.proficiency(group: group, kind: kind)
  }

  /// How many idle agents may do a kind of task; O(1), or O(agents / 64) where not all may.
  func idleCount(for kind: Int) -> Int {
    guard let mask = skills.mask(of: kind) else { return idle.count }
    return idle.count(in: mask)
  }

  /// Takes the `count` lowest-numbered idle agents that may do a kind of task and returns the first.
  ///
  /// O(runs + words scanned); where not all may do it, O(`count` + words scanned).
  mutating func takeLowest(_ count: Int, kind: Int, at now: SimulationTime) -> Int32 {
    let mask = skills.mask(of: kind)
    let first = removeLowestRun(atMost: max(1, count), in: mask)
    holdings[first.lowerBound].takenAt = now
    var last = first
    var left = count - first.count
    while left > 0 {
      let run = removeLowestRun(atMost: left, in: mask)
      link(last, to: Int32(run.lowerBound))
      last = run
      left -= run.count
    }
    link(last, to: -1)
    return Int32(first.lowerBound)
  }

  private mutating func removeLowestRun(atMost limit: Int, in mask: [UInt64]?) -> Range<Int> {
    guard mask != nil else { return idle.removeLowestRun(atMost: limit) }
    let agent = idle.removeLowest(in: mask)
    return agent..<agent + 1
  }

  /// Takes the given agents, which are idle and ascending, and returns the first.
  mutating func take(_ agents: ArraySlice<Int32>, at now: SimulationTime) -> Int32 {
    var following: Int32 = -1
    var end = agents.endIndex
    while end > agents.startIndex {
      var begin = end - 1
      while begin > agents.startIndex && agents[begin - 1] == agents[begin] - 1 { begin -= 1 }
      let run = Int(agents[begin])..<Int(agents[end - 1]) + 1
      idle.remove(run)
      link(run, to: following)
      following = agents[begin]
      end = begin
    }
    holdings[Int(following)].takenAt = now
    return following
  }

  /// The agents of a gang, ascending.
  func gang(from first: Int32) -> [Int32] {
    var gang: [Int32] = []
    forEachRun(ofGang: first) { run in gang.append(contentsOf: run.lazy.map(Int32.init)) }
    return gang
  }

  /// The speed of a gang's slowest agent at a kind of task; O(runs + groups that they touch).
  func slowestSpeed(ofGang first: Int32, kind: Int) -> Double {
    if groups.count == 1 && skills.isTrivial { return groups[0].speed }
    var slowest = speed(Int(first), kind: kind)
    forEachRun(ofGang: first) { run in
      var begin = run.lowerBound
      while begin < run.upperBound {
        let part = part(of: run, from: begin)
        slowest = min(slowest, speed(ofGroup: part.group, kind: kind))
        begin = part.end
      }
    }
    return slowest
  }

  /// Frees a gang; the time that it was held enters the account where `counts` says so.
  mutating func release(gang first: Int32, at now: SimulationTime, counts: Bool) {
    let held = counts ? (now - holdings[Int(first)].takenAt).nanoseconds : 0
    var agent = first
    while agent >= 0 {
      let run = Int(agent)..<Int(agent + holdings[Int(agent)].runLength)
      if counts { account(run, held) }
      idle.insert(run)
      agent = holdings[Int(agent)].nextRun
    }
  }

  /// Holds exactly the `count` lowest-numbered agents, for tasks that share them; O(agents taken or freed).
  ///
  /// What they were held from a given instant on enters the account.
  mutating func hold(_ count: Int, at now: SimulationTime, countFrom begin: SimulationTime) {
    while self.count - idle.count < count { _ = takeLowest(1, kind: 0, at: now) }
    while self.count - idle.count > count {
      let last = self.count - idle.count - 1
      holdings[last].takenAt = max(holdings[last].takenAt, begin)
      release(gang: Int32(last), at: now, counts: holdings[last].takenAt < now)
    }
  }

  private mutating func account(_ run: Range<Int>, _ held: Int64) {
    holdings[run.lowerBound].busyTimeChange &+= held
    holdings[run.upperBound].busyTimeChange &-= held
    // A loop rather than a closure, which would copy the pool to read it while it changes the account.
    var begin = run.lowerBound
    while begin < run.upperBound {
      let part = part(of: run, from: begin)
      heldByGroup[part.group] += Int128(held) * Int128(part.end - begin)
      begin = part.end
    }
  }

  private mutating func link(_ run: Range<Int>, to next: Int32) {
    holdings[run.lowerBound].runLength = Int32(run.count)
    holdings[run.lowerBound].nextRun = next
  }

  private func forEachRun(ofGang first: Int32, _ body: (Range<Int>) -> Void) {
    var agent = first
    while agent >= 0 {
      body(Int(agent)..<Int(agent + holdings[Int(agent)].runLength))
      agent = holdings[Int(agent)].nextRun
    }
  }

  /// The group of an agent of a run, and the number behind the last of the run's agents in that group.
  private func part(of run: Range<Int>, from begin: Int) -> (group: Int, end: Int) {
    let group = Int(group[begin])
    return (group, min(run.upperBound, groupEnd[group]))
  }
}

extension AgentPool: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &holdings)
    archive.nested(&idle)
    archive.plain(fixedLength: &heldByGroup)
  }
}
