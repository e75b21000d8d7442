public import Simulation
public import Swarm

/// Sends probes instead of tasks: an agent that comes to a probe in its queue asks for the task then.
///
/// Tasks of one agent that become ready at one instant, for the same user and of the same kind, make a batch. A
/// batch of m tasks sends m times `choices` probes to agents drawn uniformly; an agent that comes to one runs the
/// next task of the batch, or drops the probe where none is left. A gang is a batch of its own: its agents wait
/// for one another from when they come to its probe. A batch that would need more probes than there are agents is
/// parted. A task costs O(probes²) for the drawing. Source: Ousterhout, Wendell, Zaharia & Stoica, "Sparrow:
/// distributed, low latency scheduling", SOSP 2013.
public struct LateBinding: SchedulingPolicy {
  /// Tasks that share their probes.
  private struct Batch: Sendable, Snapshotted {
    var tasks = TaskQueue()
    /// Agents that each of its tasks needs.
    var need = 1
    /// Probes that no agent has come to yet.
    var probeCount = 0
    /// Agents that wait for others of a gang.
    var arrived: [Int32] = []

    mutating func snapshot(_ archive: inout SnapshotArchive) {
      archive.nested(&tasks)
      archive.plain(&need)
      archive.plain(&probeCount)
      archive.plain(&arrived)
    }
  }

  private var sampler: AgentSampler
  /// Tasks that have become ready since the last pass.
  private var fresh: [TaskIndex] = []
  /// Only looked up, never iterated.
  private var batches: [Int: Batch] = [:]
  private var batchCount = 0
  /// Numbers of batches, by agent.
  private var probes: [TaskQueue]
  /// Agents that run nothing and wait for no gang.
  private var isFree: [Bool]
  /// The agents of running gangs; only looked up, never iterated.
  private var gangs: [TaskIndex: WaitingGang] = [:]
  /// Agents that a task has left since the last pass.
  private var freed: [Int32] = []

  /// The one that agents are drawn from.
  public var streams: [RandomStream] { [sampler.stream] }

  /// All agents are free, and no probe is under way.
  public init(hive: HiveState) {
    sampler = AgentSampler(seed: hive.seed)
    probes = Array(repeating: TaskQueue(), count: hive.agentCount)
    isFree = Array(repeating: true, count: hive.agentCount)
  }

  /// Notes the agents that it holds, which will be free when it has finished.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let agents = hive.agents(of: task)
    if agents.count > 1 { gangs[task] = WaitingGang(agents: agents) }
    for agent in agents { isFree[Int(agent)] = false }
  }

  /// Keeps the task until the pass, which knows its batch; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { fresh.append(task) }

  /// Frees the task's agents; O(those).
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    for agent in gangs.removeValue(forKey: task)?.agents ?? [hive.firstAgent(of: task)] {
      isFree[Int(agent)] = true
      freed.append(agent)
    }
  }

  /// Lets freed agents go on with their probes, then sends those of new tasks.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for agent in freed { advance(agent, &assignments) }
    freed.removeAll(keepingCapacity: true)
    var begin = 0
    while begin < fresh.count {
      let end = endOfBatch(from: begin, hive)
      send(fresh[begin..<end], hive, &assignments)
      begin = end
    }
    fresh.removeAll(keepingCapacity: true)
  }

  private func endOfBatch(from begin: Int, _ hive: HiveState) -> Int {
    let first = hive.task(fresh[begin])
    guard first.agents == 1 else { return begin + 1 }
    let population = hive.agents(for: first.kind)?.count ?? hive.agentCount
    let limit = min(fresh.count, begin + max(1, population / hive.scheduler.choices))
    var end = begin + 1
    while end < limit {
      let task = hive.task(fresh[end])
      guard task.agents == 1, task.kind == first.kind, task.user == first.user else { break }
      end += 1
    }
    return end
  }

  private mutating func send(
    _ tasks: ArraySlice<TaskIndex>, _ hive: HiveState, _ assignments: inout Assignments
  ) {
    let first = hive.task(tasks[tasks.startIndex])
    var targets: [Int32] = []
    sampler.sample(
      hive.scheduler.choices * tasks.count * first.agents, for: first.kind, of: hive, into: &targets)
    var queue = TaskQueue()
    for task in tasks { queue.append(task) }
    batches[batchCount] = Batch(tasks: queue, need: first.agents, probeCount: targets.count)
    for agent in targets { probes[Int(agent)].append(batchCount) }
    batchCount += 1
    assignments.messageCount += targets.count
    for agent in targets where isFree[Int(agent)] { advance(agent, &assignments) }
  }

  /// Lets a free agent answer its probes until it has a task or waits for a gang.
  private mutating func advance(_ agent: Int32, _ assignments: inout Assignments) {
    while isFree[Int(agent)], probes[Int(agent)].count > 0 {
      answer(agent, probes[Int(agent)].removeFirst(), &assignments)
    }
  }

  /// Lets an agent ask for a task of a batch, which costs a question and an answer.
  private mutating func answer(_ agent: Int32, _ number: Int, _ assignments: inout Assignments) {
    guard var batch = batches[number] else { return }
    assignments.messageCount += 2
    batch.probeCount -= 1
    if batch.tasks.count > 0 {
      isFree[Int(agent)] = false
      batch.arrived.append(agent)
      if batch.arrived.count == batch.need { start(&batch, &assignments) }
    }
    batches[number] = batch.probeCount > 0 ? batch : nil
  }

  private mutating func start(_ batch: inout Batch, _ assignments: inout Assignments) {
    let task = batch.tasks.removeFirst()
    batch.arrived.sort()
    if batch.need > 1 { gangs[task] = WaitingGang(agents: batch.arrived) }
    assignments.start(task, on: batch.arrived)
    batch.arrived.removeAll()
  }

  /// The stream, the new tasks, batches and their probes, and what agents do.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&sampler)
    archive.plain(&fresh)
    archive.dictionary(&batches, empty: Batch())
    archive.plain(&batchCount)
    archive.nested(&probes)
    archive.plain(fixedLength: &isFree)
    archive.dictionary(&gangs, empty: WaitingGang())
    archive.plain(&freed)
  }
}
