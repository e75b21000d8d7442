public import Simulation
public import Swarm

/// The engine of policies that order the queue by a score that changes as time passes; the first misfit blocks.
///
/// A pass over n waiting tasks costs O(n) scores and O(log n) for each task that it starts, and nothing where no agent
/// is idle or none of the tasks is small enough for those that are.
public struct ScoredQueue<Score: TaskScore>: SchedulingPolicy {
  private struct Entry: Sendable, BitwiseCopyable {
    let task: TaskIndex
    let agents: Int
    let submitTime: SimulationTime
    let facts: Score.Facts
  }

  private struct Rank: Comparable, Sendable {
    let score: Double
    let position: Int

    static func < (left: Self, right: Self) -> Bool {
      left.score > right.score || (left.score == right.score && left.position < right.position)
    }
  }

  private var rule: Score
  /// In order of becoming ready, which decides between equal scores.
  private var waiting: [Entry] = []
  /// The fewest agents that a waiting task needs, or fewer.
  private var leastAgents = Int.max

  /// Begins with an empty queue.
  public init(hive: HiveState) { rule = Score(hive: hive) }

  /// Tells the rule, as if the task had started just now.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    rule.taskStarted(hive.task(task), hive: hive)
  }

  /// Works out the task's facts and puts it at the end; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    waiting.append(
      Entry(
        task: task, agents: view.agents, submitTime: view.submitTime,
        facts: rule.facts(of: view, hive: hive)))
    leastAgents = min(leastAgents, view.agents)
  }

  /// Tells the rule.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    rule.taskFinished(hive.task(task), hive: hive)
  }

  /// Starts tasks from the greatest score while they fit, on the lowest-numbered idle agents.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    var idle = hive.idleAgents
    guard idle.count >= leastAgents else { return }
    rule.update(hive: hive)
    // Most passes end here, and need no order.
    guard let head = best(hive.now), waiting[head.position].agents <= idle.count else { return }
    var ranks = ranks(hive.now)
    var started: [Int] = []
    while let best = ranks.first {
      let task = hive.task(waiting[best.position].task)
      guard idle.take(task) else { break }
      _ = ranks.popFirst()
      assignments.start(task.index)
      rule.taskStarted(task, hive: hive)
      started.append(best.position)
    }
    if !started.isEmpty { remove(started.sorted()) }
  }

  private func rank(_ position: Int, _ now: SimulationTime) -> Rank {
    let waitSeconds = (now - waiting[position].submitTime).seconds
    return Rank(score: rule.score(waiting[position].facts, waitSeconds: waitSeconds), position: position)
  }

  private func best(_ now: SimulationTime) -> Rank? {
    guard !waiting.isEmpty else { return nil }
    var best = rank(0, now)
    for position in 1..<waiting.count {
      let rank = rank(position, now)
      if rank.score > best.score { best = rank }
    }
    return best
  }

  private func ranks(_ now: SimulationTime) -> QuaternaryHeap<Rank> {
    var ranks = QuaternaryHeap<Rank>()
    for position in waiting.indices { ranks.push(rank(position, now)) }
    return ranks
  }

  private mutating func remove(_ positions: [Int]) {
    var kept = positions[0]
    var next = 0
    leastAgents = waiting[..<kept].lazy.map(\.agents).min() ?? .max
    for position in positions[0]..<waiting.count {
      if next < positions.count && positions[next] == position {
        next += 1
      } else {
        waiting[kept] = waiting[position]
        leastAgents = min(leastAgents, waiting[kept].agents)
        kept += 1
      }
    }
    waiting.removeLast(waiting.count - kept)
  }

  /// The rule and what waits.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&rule)
    archive.plain(&waiting)
    archive.plain(&leastAgents)
  }
}
