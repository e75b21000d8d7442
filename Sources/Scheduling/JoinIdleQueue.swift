public import Simulation
public import Swarm

/// Sends each task to an agent that has reported itself idle, and where none has, to one drawn uniformly.
///
/// Each of the `dispatchers` of `[scheduler]` keeps a list of idle agents. An agent that becomes idle reports to a
/// dispatcher drawn uniformly; a task comes to a dispatcher drawn uniformly, which sends it to the first agent of
/// its list. An agent that gets a task otherwise leaves the list that it is in. Before the first task, the agents
/// have reported to the dispatchers in turn. O(1) per task and agent, and O(agents passed over) for kinds that not
/// all agents do. Source: Lu et al., "Join-Idle-Queue: a novel load balancing algorithm for dynamically scalable
/// web services", Performance Evaluation 68(11), 2011 (JIQ-Random).
public struct JoinIdleQueue: DispatchRule {
  private var sampler: AgentSampler
  private var dispatcherStream: RandomStream
  private var lists: IdleLists
  /// Reports of idle agents.
  public private(set) var messageCount = 0

  /// That of the agents, then that of the dispatchers.
  public var streams: [RandomStream] { [sampler.stream, dispatcherStream] }

  /// All agents are idle, and have reported to the dispatchers in turn.
  public init(hive: HiveState) {
    sampler = AgentSampler(seed: hive.seed)
    dispatcherStream = SchedulingPurpose.dispatchers.stream(seed: hive.seed)
    lists = IdleLists(agentCount: hive.agentCount, listCount: hive.scheduler.dispatchers)
    for agent in 0..<hive.agentCount { lists.append(Int32(agent), to: agent % hive.scheduler.dispatchers) }
  }

  /// Appends idle agents of the task's dispatcher, longest idle first, then agents drawn uniformly.
  public mutating func choose(
    for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32]
  ) {
    let begin = agents.count
    let dispatcher = dispatcherStream.uniform(below: lists.listCount)
    while agents.count - begin < task.agents,
      let agent = lists.first(of: dispatcher, where: { hive.permits($0, kind: task.kind) })
    {
      lists.remove(agent)
      agents.append(agent)
    }
    addDrawn(for: task, hive: hive, from: begin, into: &agents)
  }

  private mutating func addDrawn(
    for task: TaskView, hive: HiveState, from begin: Int, into agents: inout [Int32]
  ) {
    guard agents.count - begin < task.agents else { return }
    let reported = agents[begin...]
    var drawn: [Int32] = []
    // As many as needed are left even where all that have reported are drawn again.
    sampler.sample(task.agents, for: task.kind, of: hive, into: &drawn)
    for agent in drawn where agents.count - begin < task.agents && !reported.contains(agent) {
      lists.remove(agent)
      agents.append(agent)
    }
  }

  /// Reports the agent to a dispatcher drawn uniformly.
  public mutating func agentBecameIdle(_ agent: Int32, hive: HiveState) {
    lists.append(agent, to: dispatcherStream.uniform(below: lists.listCount))
    messageCount += 1
  }

  /// Takes the agent out of its list.
  public mutating func agentIsHeld(_ agent: Int32) { lists.remove(agent) }

  /// The streams, the lists of idle agents and the count of reports.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&sampler)
    archive.nested(&dispatcherStream)
    archive.nested(&lists)
    archive.plain(&messageCount)
  }
}
