public import Simulation

/// An event of a hive as an observer sees it, after it was handled.
public struct ObservedEvent: Sendable, Equatable {
  /// When it was handled.
  public let time: SimulationTime
  /// What happened.
  public let event: HiveEvent
  /// The numbers that the policy drew for it; for an arrival, before these the ones that its task was made of.
  public let draws: [StreamDraw]

  /// An event with what was drawn for it.
  public init(time: SimulationTime, event: HiveEvent, draws: [StreamDraw]) {
    self.time = time
    self.event = event
    self.draws = draws
  }
}
