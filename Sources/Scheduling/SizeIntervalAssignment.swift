public import Simulation
public import Swarm

/// Gives each agent the tasks of an interval of sizes, so that short tasks never wait behind long ones.
///
/// With `cutoffs` in `[scheduler]`, c₁ < c₂ < …, tasks whose estimate is at most c₁ go to the first part of the
/// agents, those above it and at most c₂ to the second, and so on; the parts have equally many agents, save for
/// rounding, and tasks go to a part's agents in turn. Without, there is an interval for each agent, and the
/// cut-offs are those that give all intervals the same sum of estimates (SITA-E) among the first 64, 128, … 65,536
/// tasks that came; until then tasks go to all agents in turn, and afterwards the last cut-offs hold. Where equal
/// estimates make cut-offs equal, their tasks go to the intervals between them in turn. An agent that may not run a
/// task passes it on to the next number. O(log intervals) per task, and O(n log n) for each new set of
/// cut-offs. Source: Harchol-Balter, Crovella & Murta, "On choosing a task assignment policy for a distributed
/// server system", JPDC 59(2), 1999.
public struct SizeIntervalAssignment: DispatchRule {
  private static let firstSampleSize = 64
  private static let largestSampleSize = 65_536

  private var cutoffs: [Int64]
  /// Whether cut-offs come from tasks.
  private let learns: Bool
  /// Estimates of the tasks so far, as long as cut-offs are still to come.
  private var sizes: [Int64] = []
  private var nextSampleSize = firstSampleSize
  /// How many tasks each interval has had, by the first of the intervals that share them.
  private var turns: [Int]

  /// Begins with the cut-offs of the scenario, if it has any.
  public init(hive: HiveState) {
    cutoffs = hive.scheduler.cutoffs.map(\.nanoseconds)
    learns = cutoffs.isEmpty
    turns = Array(repeating: 0, count: learns ? hive.agentCount : cutoffs.count + 1)
  }

  /// Appends an agent of the task's interval that may run it, and those that follow by number for a gang.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    let size = task.estimate.nanoseconds
    if learns { learn(size) }
    let first = cutoffs.firstPlace { $0 >= size }
    // The cut-offs of the scenario are closed above; those of equal sizes leave no doubt either.
    let last = learns ? cutoffs.firstPlace { $0 > size } : first
    let range = agentRange(from: first, to: last, agentCount: hive.agentCount)
    var agent = range.lowerBound + turns[first] % range.count
    turns[first] += 1
    let end = agents.count + task.agents
    while agents.count < end {
      if hive.permits(Int32(agent), kind: task.kind) { agents.append(Int32(agent)) }
      agent = (agent + 1) % hive.agentCount
    }
  }

  /// The agents of some intervals; one at least.
  private func agentRange(from first: Int, to last: Int, agentCount: Int) -> Range<Int> {
    let intervals = cutoffs.count + 1
    let begin = first * agentCount / intervals
    return begin..<max(begin + 1, (last + 1) * agentCount / intervals)
  }

  /// The cut-offs, what they are learnt from, and whose turn it is.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    let bounds = cutoffs.count
    archive.plain(&cutoffs)
    archive.plain(&sizes)
    archive.plain(&nextSampleSize)
    archive.plain(fixedLength: &turns)
    let fits = learns ? cutoffs.isEmpty || cutoffs.count == turns.count - 1 : cutoffs.count == bounds
    if !fits { archive.fail() }
  }

  private mutating func learn(_ size: Int64) {
    guard nextSampleSize <= Self.largestSampleSize else { return }
    sizes.append(size)
    guard sizes.count == nextSampleSize else { return }
    nextSampleSize *= 2
    cutoffs = Self.equalLoadCutoffs(sizes.sorted(), intervals: turns.count)
  }

  /// The cut-offs that part sizes, given in ascending order, into intervals of equal sum, as nearly as whole sizes
  /// allow; O(sizes + intervals).
  static func equalLoadCutoffs(_ sizes: [Int64], intervals: Int) -> [Int64] {
    let total = sizes.reduce(Int128(0)) { $0 + Int128($1) }
    var cutoffs: [Int64] = []
    var sum: Int128 = 0
    for size in sizes {
      sum += Int128(size)
      while cutoffs.count + 1 < intervals, sum * Int128(intervals) >= total * Int128(cutoffs.count + 1) {
        cutoffs.append(size)
      }
    }
    return cutoffs
  }
}

extension [Int64] {
  /// The first place of an ascending array whose element satisfies a condition that those after it satisfy too.
  fileprivate func firstPlace(where holds: (Int64) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
