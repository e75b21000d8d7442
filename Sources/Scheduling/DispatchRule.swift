public import Simulation
public import Swarm

/// The rule of immediate dispatch: which agents' queues a task joins when it becomes ready.
public protocol DispatchRule: Sendable, Snapshotted {
  /// By what it looks for the least loaded agent; by default not at all.
  static var ranking: AgentRanking { get }

  /// A rule that has chosen for no task yet.
  init(hive: HiveState)

  /// Appends different agents to `agents`, as many as the task needs, all of which may run its kind; there are as
  /// many at least.
  mutating func choose(for task: TaskView, hive: HiveState, loads: AgentLoads, into agents: inout [Int32])

  /// An agent has finished its last task; by default ignored.
  mutating func agentBecameIdle(_ agent: Int32, hive: HiveState)

  /// An agent holds a task that another policy gave it; by default ignored.
  mutating func agentIsHeld(_ agent: Int32)

  /// Messages between dispatchers and agents so far; by default none.
  var messageCount: Int { get }

  /// The random streams that it draws from, as `SchedulingPolicy.streams`; by default none.
  var streams: [RandomStream] { get }
}

extension DispatchRule {
  /// None: the rule looks at no loads, or at those of few agents.
  public static var ranking: AgentRanking { .none }
  /// Does nothing.
  public mutating func agentBecameIdle(_ agent: Int32, hive: HiveState) {}
  /// Does nothing.
  public mutating func agentIsHeld(_ agent: Int32) {}
  /// None: the rule asks no agent.
  public var messageCount: Int { 0 }
  /// Empty: the rule draws no numbers.
  public var streams: [RandomStream] { [] }
}
