public import Simulation
public import Swarm

/// The engine of policies that send each task to agents at once, where it waits in their own queues.
///
/// A gang joins the queues of all its agents at the same instant and starts when it heads them all. Queues
/// agree on the order of any two gangs, so that none waits for another in a circle. A task costs the
/// rule's choice and, where that looks for the least loaded agent, O(log agents) per agent that it needs.
public struct Dispatch<Rule: DispatchRule>: SchedulingPolicy {
  /// A task that heads the queues of all its agents, of which this is one.
  private struct Candidate: Sendable, BitwiseCopyable {
    let task: TaskIndex
    let agent: Int32
  }

  private var rule: Rule
  private var loads: AgentLoads
  private var queues: AgentQueues
  /// Only looked up, never iterated.
  private var gangs: [TaskIndex: WaitingGang] = [:]
  /// Tasks that have come to head the queues of all their agents since the last pass, with one of those.
  private var startable: [Candidate] = []
  private var chosen: [Int32] = []
  /// Messages of the rule that the hive has been told of.
  private var toldMessageCount = 0

  /// Gives every agent an empty queue and no load; O(agents).
  public init(hive: HiveState) {
    rule = Rule(hive: hive)
    loads = AgentLoads(agentCount: hive.agentCount, ranking: Rule.ranking)
    queues = AgentQueues(agentCount: hive.agentCount)
  }

  /// Those of the rule.
  public var streams: [RandomStream] { rule.streams }

  /// Puts the task at the head of the queues of the agents that it holds.
  public mutating func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    let agents = hive.agents(of: task)
    if agents.count > 1 { gangs[task] = WaitingGang(agents: agents) }
    let view = hive.task(task)
    for agent in agents {
      rule.agentIsHeld(agent)
      loads.add(view, to: agent, hive: hive)
      _ = queues.append(task, to: agent)
    }
  }

  /// Sends the task to the agents of the rule's choice; its estimate, at each one's speed, is their load.
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    chosen.removeAll(keepingCapacity: true)
    rule.choose(for: view, hive: hive, loads: loads, into: &chosen)
    if chosen.count > 1 {
      chosen.sort()
      gangs[task] = WaitingGang(agents: chosen, missing: chosen.count)
    }
    for agent in chosen {
      loads.add(view, to: agent, hive: hive)
      if queues.append(task, to: agent) { reachedHead(task, of: agent) }
    }
  }

  /// Takes the task off its agents' queues and loads; what comes to head them may start in the next pass.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {
    let view = hive.task(task)
    // Where no task needs several agents, nothing is looked up.
    if !gangs.isEmpty, let gang = gangs.removeValue(forKey: task) {
      for agent in gang.agents { leave(agent, view, hive) }
    } else {
      leave(hive.firstAgent(of: task), view, hive)
    }
  }

  /// Starts the tasks that have come to head the queues of all their agents; O(agents that they need).
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    for candidate in startable {
      if !gangs.isEmpty, let gang = gangs[candidate.task] {
        assignments.start(candidate.task, on: gang.agents)
      } else {
        assignments.start(candidate.task, on: candidate.agent)
      }
    }
    startable.removeAll(keepingCapacity: true)
    assignments.messageCount += rule.messageCount - toldMessageCount
    toldMessageCount = rule.messageCount
  }

  private mutating func leave(_ agent: Int32, _ task: TaskView, _ hive: HiveState) {
    loads.subtract(task, from: agent, hive: hive)
    if let next = queues.removeFirst(of: agent) {
      reachedHead(next, of: agent)
    } else {
      rule.agentBecameIdle(agent, hive: hive)
    }
  }

  private mutating func reachedHead(_ task: TaskIndex, of agent: Int32) {
    if !gangs.isEmpty, let missing = gangs[task]?.missing {
      gangs[task]?.missing = missing - 1
      guard missing == 1 else { return }
    }
    startable.append(Candidate(task: task, agent: agent))
  }

  /// The rule, the agents' queues and loads, the gangs, and what may start in the next pass.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&rule)
    archive.nested(&loads)
    archive.nested(&queues)
    archive.dictionary(&gangs, empty: WaitingGang())
    archive.plain(&startable)
    archive.plain(&toldMessageCount)
  }
}
