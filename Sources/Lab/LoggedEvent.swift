public import Simulation
public import Swarm

/// One event of a run, as an event log has it.
public struct LoggedEvent: Sendable, Equatable {
  /// When it was handled.
  public let time: SimulationTime
  /// What happened.
  public let event: HiveEvent
  /// The random numbers that were drawn for it, as `ObservedEvent.draws`.
  public let draws: [StreamDraw]

  /// The task that it is about, its number in order of submission; nil for what is about no task yet.
  public var subject: UInt32? {
    event.kind == .completion || event.kind == .dataArrival ? event.subject : nil
  }

  /// The word for what happened: `arrival`, `completion`, `dataArrival` or `schedulingPass`.
  public var kind: String { "\(event.kind)" }

  /// The time in seconds with all nine decimals.
  public var secondsText: String {
    let (seconds, rest) = time.nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    let digits = String(rest)
    let sign = time.nanoseconds < 0 ? "-" : ""
    return "\(sign)\(seconds)." + String(repeating: "0", count: 9 - digits.count) + digits
  }
}
