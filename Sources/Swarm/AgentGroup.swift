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

  /// A group; without more than a count, of workers at speed 1 that draw one watt while they hold a task.
  public init(
    kind: AgentKind = .worker, count: Int, speed: Double = 1, activeWatts: Double = 1, idleWatts: Double = 0
  ) {
    self.kind = kind
    self.count = count
    self.speed = speed
    self.activeWatts = activeWatts
    self.idleWatts = idleWatts
  }
}
