public import Simulation
public import Swarm

/// The engine of policies that look for the right agent: tasks wait in one place, by kind, until an idle one is
/// chosen for them.
///
/// The task that has been ready longest comes first. One that needs more agents than are idle and may run it holds
/// up its own kind only. A decision costs O(kinds + idle agents), and for a gang O(idle agents · log).
public struct Matching<Rule: MatchingRule>: SchedulingPolicy {
  private struct Candidate: Sendable, BitwiseCopyable {
    let score: MatchScore
    let agent: Int32
  }

  private var rule: Rule
  private var queues: KindQueues
  private var idle: [Int32] = []
  private var candidates: [Candidate] = []

  /// Begins with no tasks.
  public init(hive: HiveState) {
    rule = Rule(hive: hive)
    queues = KindQueues(hive: hive)
  }

  /// Those of the rule.
  public var streams: [RandomStream] { rule.streams }

  /// Puts the task at the end of its kind's queue; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    queues.append(task, hive: hive)
  }

  /// Tells the rule.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    rule.taskFinished(hive.task(task), on: hive.firstAgent(of: task), hive: hive)
  }

  /// Gives idle agents to the tasks that have waited longest.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    guard hive.idleCount > 0, queues.count > 0 else { return }
    idle.removeAll(keepingCapacity: true)
    hive.appendIdleAgents(to: &idle)
    var isHeldUp = [Bool](repeating: false, count: hive.kindCount)
    while !idle.isEmpty, let kind = queues.oldestKind(leavingOut: isHeldUp, hive: hive),
      let first = queues[kind].first
    {
      if give(hive.task(first), hive, &assignments) {
        queues.removeFirst(of: kind)
      } else {
        isHeldUp[kind] = true
      }
    }
  }

  /// Starts a task on the best idle agents, if there are enough.
  private mutating func give(
    _ task: TaskView, _ hive: HiveState, _ assignments: inout Assignments
  ) -> Bool {
    candidates.removeAll(keepingCapacity: true)
    let members = idle.filter { hive.permits($0, kind: task.kind) }
    guard members.count >= task.agents else { return false }
    for agent in members {
      candidates.append(Candidate(score: rule.score(agent, for: task, hive: hive), agent: agent))
    }
    moveBestForward(task.agents)
    let gang = candidates[..<task.agents].map(\.agent).sorted()
    assignments.start(task.index, on: gang)
    idle.removeAll { gang.contains($0) }
    let runnerUp = candidates[task.agents...].map(\.score).max()
    rule.taskWasAwarded(
      Award(
        candidateCount: candidates.count, winning: candidates[..<task.agents].map(\.score), runnerUp: runnerUp
      ),
      &assignments)
    return true
  }

  /// Brings the best candidates to the beginning, best first.
  private mutating func moveBestForward(_ count: Int) {
    if count > 1 {
      return candidates.sort { ($1.score, $0.agent) < ($0.score, $1.agent) }
    }
    var best = 0
    for place in candidates.indices where candidates[best].score < candidates[place].score { best = place }
    candidates.swapAt(0, best)
  }

  /// The rule, and the waiting tasks.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&rule)
    archive.nested(&queues)
  }
}
