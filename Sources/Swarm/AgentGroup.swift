/// A group of identical agents.
public struct AgentGroup: Sendable, Equatable {
  /// What the agents are for; every policy so far treats all kinds alike.
  public var kind: AgentKind
  /// How many agents the group has.
  public var count: Int
  /// Work done per second, in seconds of work at speed 1.
  public var speed: Double
  /// Energy that an agent uses per second while it holds a task, in joules (watts).
  public var activeWatts: Double
  /// Energy that an agent uses per second otherwise.
  public var idleWatts: Double
  /// What the agents can do; nil: everything at full proficiency.
  ///
  /// What is not named, they cannot do.
  public var capabilities: [Capability]?

  /// A group; without more than a count, of workers at speed 1 that draw one watt while they hold a task.
  public init(
    kind: AgentKind = .worker, count: Int, speed: Double = 1, activeWatts: Double = 1, idleWatts: Double = 0,
    capabilities: [Capability]? = nil
  ) {
    self.kind = kind
    self.count = count
    self.speed = speed
    self.activeWatts = activeWatts
    self.idleWatts = idleWatts
    self.capabilities = capabilities
  }

  /// How well the agents do a kind of task, from 0 to 1.
  public func proficiency(in kind: String) -> Double {
    guard let capabilities else { return 1 }
    return capabilities.first { $0.name == kind }?.proficiency ?? 0
  }
}
