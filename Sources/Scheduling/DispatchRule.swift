public import Simulation
public import Swarm

/// The rule of immediate dispatch: which agents' queues a task joins when it becomes ready.
public protocol DispatchRule: Sendable, Snapshotted {
  /// A rule that has chosen for no task yet.
  init(hive: HiveState)

  /// Appends `count` different agents to `agents`; the swarm has as many at least.
  mutating func choose(_ count: Int, loads: AgentLoads, into agents: inout [Int32])

  /// The random streams that it draws from, as `SchedulingPolicy.streams`; by default none.
  var streams: [RandomStream] { get }
}

extension DispatchRule {
  /// Empty: the rule draws no numbers.
  public var streams: [RandomStream] { [] }
}
