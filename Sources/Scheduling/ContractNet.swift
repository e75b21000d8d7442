public import Simulation
public import Swarm

/// Tasks are announced, idle agents bid for the one that suits them best, and the best bidder gets it.
///
/// In each round an idle agent bids for the oldest task of the kind in which it is most proficient, of those that
/// wait; of equal kinds, for the older task. Each task with bids goes to the bidder that does the most work of its
/// kind per second, the lowest-numbered of equals; the others bid again. So agents choose tasks, where under
/// `best-match` tasks choose agents. A gang is not left to the bids: it is awarded to the fastest idle agents as
/// soon as there are enough, and holds up its own kind until then. An announcement to each agent that may run a
/// task, when it becomes ready, each bid and each award are messages. A round costs O(idle agents · kinds) and
/// starts one task at least. Source: Smith, "The contract net protocol", IEEE Transactions on Computers C-29(12),
/// 1980.
public struct ContractNet: SchedulingPolicy {
  private var queues: KindQueues
  private var idle: [Int32] = []
  private var announcementCount = 0

  /// Begins with no tasks.
  public init(hive: HiveState) {
    queues = KindQueues(hive: hive)
  }

  /// Announces the task; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    queues.append(task, hive: hive)
    announcementCount += hive.agents(for: hive.task(task).kind)?.count ?? hive.agentCount
  }

  /// Does nothing: the hive itself knows the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Holds rounds of bids until no idle agent has anything to bid for.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    assignments.messageCount += announcementCount
    announcementCount = 0
    guard hive.idleCount > 0, queues.count > 0 else { return }
    idle.removeAll(keepingCapacity: true)
    hive.appendIdleAgents(to: &idle)
    var hasStarted = true
    while hasStarted {
      let messages = queues.startGangs(on: &idle, hive, &assignments)
      assignments.messageCount += messages
      hasStarted = holdRound(hive, &assignments)
    }
  }

  /// Takes a bid of every idle agent and awards the tasks; false where there was no bid.
  private mutating func holdRound(_ hive: HiveState, _ assignments: inout Assignments) -> Bool {
    var best = [Int32](repeating: -1, count: hive.kindCount)
    for agent in idle {
      guard let kind = preferredKind(of: agent, hive) else { continue }
      assignments.messageCount += 1
      if best[kind] < 0 || hive.speed(of: agent, in: kind) > hive.speed(of: best[kind], in: kind) {
        best[kind] = agent
      }
    }
    for kind in queues.kinds where best[kind] >= 0 {
      assignments.start(queues.removeFirst(of: kind), on: best[kind])
      assignments.messageCount += 1
    }
    idle.removeAll { best.contains($0) }
    return best.contains { $0 >= 0 }
  }

  /// The kind in which an agent is most proficient, of those whose first task it can bid for.
  private func preferredKind(of agent: Int32, _ hive: HiveState) -> Int? {
    var best: (kind: Int, proficiency: Double, task: TaskView)?
    for kind in queues.kinds where hive.permits(agent, kind: kind) {
      guard let first = queues[kind].first else { continue }
      let task = hive.task(first)
      guard task.agents == 1 else { continue }
      let proficiency = hive.proficiency(of: agent, in: kind)
      if let best {
        let isOlder = (task.readyTime, task.index) < (best.task.readyTime, best.task.index)
        guard proficiency > best.proficiency || (proficiency == best.proficiency && isOlder) else { continue }
      }
      best = (kind, proficiency, task)
    }
    return best?.kind
  }

  /// The waiting tasks and the announcements.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&queues)
    archive.plain(&announcementCount)
  }
}
