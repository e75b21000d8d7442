public import Simulation
public import Swarm

/// Tasks go to agents drawn uniformly and wait there; an agent that has none takes some from another's queue.
///
/// Agents work off their queues in order. Whenever an agent is free while tasks wait elsewhere, it steals from the
/// end of a queue: the last task or the last half of them (`steal`), from an agent drawn uniformly of those that
/// have tasks it may run, or from the nearest of them on the ring of agent numbers (`victim`). Where
/// `priority-lane` is set, tasks of at least that priority wait in their agent's lane, which goes before its queue
/// and is not stolen from. A gang waits in the queues of all its agents, is not stolen, and starts when they have
/// all come to it; the lane is not for gangs. Each steal is two messages. A task costs O(1), and a steal O(1) or
/// the distance; where not all agents do all kinds, it may cost O(waiting tasks). Sources: Blumofe & Leiserson,
/// "Scheduling multithreaded computations by work stealing", JACM 46(5), 1999; Hendler & Shavit, "Non-blocking
/// steal-half work queues", PODC 2002.
public struct WorkStealing: SchedulingPolicy {
  private var sampler: AgentSampler
  private var victimStream: RandomStream
  private let lowestOfLane: TaskPriority?
  private var lanes: [TaskQueue]
  private var queues: [TaskQueue]
  /// Agents that run nothing and wait for no gang.
  private var isFree: [Bool]
  /// Agents with tasks that may be stolen.
  private var victims: VictimSet
  /// Waiting and running gangs; only looked up, never iterated.
  private var gangs: [TaskIndex: WaitingGang] = [:]
  /// Agents that were freed, or have got a task while free, since the last pass.
  private var touched: [Int32] = []
  private var chosen: [Int32] = []

  /// That of the first choice of agents, then that of the victims.
  public var streams: [RandomStream] { [sampler.stream, victimStream] }

  /// All agents are free, and their queues are empty.
  public init(hive: HiveState) {
    sampler = AgentSampler(seed: hive.seed)
    victimStream = SchedulingPurpose.victims.stream(seed: hive.seed)
    lowestOfLane = hive.scheduler.priorityLane
    queues = Array(repeating: TaskQueue(), count: hive.agentCount)
    lanes = Array(repeating: TaskQueue(), count: lowestOfLane == nil ? 0 : hive.agentCount)
    isFree = Array(repeating: true, count: hive.agentCount)
    victims = VictimSet(agentCount: hive.agentCount)
  }

  /// Notes the agents that it holds, which will be free when it has finished.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let agents = hive.agents(of: task)
    if agents.count > 1 { gangs[task] = WaitingGang(agents: agents) }
    for agent in agents { isFree[Int(agent)] = false }
  }

  /// Puts the task into the queue, or lane, of an agent drawn uniformly.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    chosen.removeAll(keepingCapacity: true)
    sampler.sample(view.agents, for: view.kind, of: hive, into: &chosen)
    if chosen.count > 1 {
      chosen.sort()
      gangs[task] = WaitingGang(agents: chosen, missing: chosen.count)
      for agent in chosen { queues[Int(agent)].append(task) }
    } else if let lowestOfLane, view.priority >= lowestOfLane {
      lanes[Int(chosen[0])].append(task)
    } else {
      enqueue(task, chosen[0])
    }
    for agent in chosen where isFree[Int(agent)] { touched.append(agent) }
  }

  /// Frees the task's agents; O(those).
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    for agent in gangs.removeValue(forKey: task)?.agents ?? [hive.firstAgent(of: task)] {
      isFree[Int(agent)] = true
      touched.append(agent)
    }
  }

  /// Lets free agents go on with their queues, then steal where those are empty.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for agent in touched where isFree[Int(agent)] { advance(agent, &assignments) }
    touched.removeAll(keepingCapacity: true)
    guard !victims.isEmpty, hive.idleCount > 0 else { return }
    chosen.removeAll(keepingCapacity: true)
    hive.appendIdleAgents(to: &chosen)
    for thief in chosen where isFree[Int(thief)] && !victims.isEmpty { steal(thief, hive, &assignments) }
  }
}

extension WorkStealing {
  /// The streams, the agents' queues and lanes, whom one may steal from, the gangs, and who is free.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&sampler)
    archive.nested(&victimStream)
    archive.nested(&lanes)
    archive.nested(&queues)
    archive.plain(fixedLength: &isFree)
    archive.nested(&victims)
    archive.dictionary(&gangs, empty: WaitingGang())
    archive.plain(&touched)
  }
}

// MARK: - The agents' own queues

extension WorkStealing {
  private mutating func enqueue(_ task: TaskIndex, _ agent: Int32) {
    queues[Int(agent)].append(task)
    victims.add(1, to: agent)
  }

  /// Starts the next task of a free agent, or lets it wait for a gang.
  private mutating func advance(_ agent: Int32, _ assignments: inout Assignments) {
    if lowestOfLane != nil, lanes[Int(agent)].count > 0 {
      isFree[Int(agent)] = false
      return assignments.start(lanes[Int(agent)].removeFirst(), on: agent)
    }
    guard queues[Int(agent)].count > 0 else { return }
    let task = queues[Int(agent)].removeFirst()
    isFree[Int(agent)] = false
    guard let missing = gangs[task]?.missing else {
      victims.add(-1, to: agent)
      return assignments.start(task, on: agent)
    }
    gangs[task]?.missing = missing - 1
    if missing == 1 { assignments.start(task, on: gangs[task]?.agents ?? []) }
  }
}

// MARK: - Stealing

extension WorkStealing {
  private mutating func steal(_ thief: Int32, _ hive: HiveState, _ assignments: inout Assignments) {
    guard let victim = victim(of: thief, hive) else { return }
    assignments.messageCount += 2
    var loot: [TaskIndex] = []
    let available = stealableCount(thief, from: victim, hive)
    let wanted = hive.scheduler.steal == .one ? 1 : (available + 1) / 2
    var place = queues[Int(victim)].count
    while loot.count < wanted {
      place -= 1
      guard isStealable(queues[Int(victim)][place], thief, hive) else { continue }
      loot.append(queues[Int(victim)].remove(at: place))
    }
    victims.add(-Int32(loot.count), to: victim)
    for task in loot.reversed() { enqueue(task, thief) }
    advance(thief, &assignments)
  }

  private func isStealable(_ task: TaskIndex, _ thief: Int32, _ hive: HiveState) -> Bool {
    let view = hive.task(task)
    return view.agents == 1 && hive.permits(thief, kind: view.kind)
  }

  private func stealableCount(_ thief: Int32, from victim: Int32, _ hive: HiveState) -> Int {
    let queue = queues[Int(victim)]
    if hive.scheduler.steal == .one { return 1 }
    return (0..<queue.count).count { isStealable(queue[$0], thief, hive) }
  }

  private func has(_ victim: Int32, for thief: Int32, _ hive: HiveState) -> Bool {
    let queue = queues[Int(victim)]
    return victims.contains(victim)
      && (0..<queue.count).reversed().contains { isStealable(queue[$0], thief, hive) }
  }

  private mutating func victim(of thief: Int32, _ hive: HiveState) -> Int32? {
    if hive.scheduler.victim == .nearest {
      return victims.nearest(to: thief) { has($0, for: thief, hive) }
    }
    guard hive.isRestrictingKinds else {
      return victims.members[victimStream.uniform(below: victims.members.count)]
    }
    let candidates = victims.members.filter { has($0, for: thief, hive) }
    return candidates.isEmpty ? nil : candidates[victimStream.uniform(below: candidates.count)]
  }
}
