/// A model with its pending events: a discrete-event simulation as a value.
///
/// Events are handled in the total order (time, priority, insertion). Copying a simulation forks it.
public struct Simulation<M: Model, Queue: EventQueue> where Queue.Event == M.Event {
  /// The state of what is simulated; changing it between runs leaves no trace in the fingerprint.
  public var model: M
  /// The clock and the pending events.
  public internal(set) var agenda: Agenda<Queue>
  /// Events handled so far.
  public internal(set) var eventCount = 0
  var fingerprinter: Fingerprinter<M.Event>

  /// Whether the events that are handled enter the fingerprint.
  public let isFingerprinted: Bool

  /// A simulation in which nothing is pending and nothing was handled.
  ///
  /// - Parameters:
  ///   - queue: an empty one, for the pending events.
  ///   - isFingerprinted: false to save the nanoseconds per event that the fingerprint costs.
  public init(model: M, queue: Queue = Queue(), isFingerprinted: Bool = true) {
    self.isFingerprinted = isFingerprinted
    agenda = Agenda(queue: queue)
    fingerprinter = Fingerprinter()
    self.model = model
  }

  /// A cache miss takes as long as handling one or two events.
  private static var preparationDistance: Int { 1 }

  /// Why `run` returned.
  public enum Pause: Sendable {
    /// No event is pending.
    case exhausted
    /// The next event is after the horizon.
    case horizon
    /// As many events as were asked for have been handled.
    case limit
  }

  /// A digest of time and content of all events handled so far, in order; without `isFingerprinted`, that
  /// of no events.
  public var fingerprint: Fingerprint { fingerprinter.fingerprint }

  /// Adds an event from outside the model, such as its first.
  public mutating func schedule(
    _ event: M.Event, at time: SimulationTime, priority: EventPriority = .normal
  ) {
    assert(EventLayout.isDense(event), "an event must have no padding: its bytes are fingerprinted")
    agenda.schedule(event, at: time, priority: priority)
  }

  /// Changes the model from outside, with the agenda at hand for what follows from the change.
  public mutating func update(_ change: (inout M, inout Agenda<Queue>) -> Void) {
    change(&model, &agenda)
  }

  /// Adds an event from outside the model that can be cancelled; see `Agenda.scheduleCancellable(_:at:priority:)`.
  public mutating func scheduleCancellable(
    _ event: M.Event, at time: SimulationTime, priority: EventPriority = .normal
  ) -> EventHandle {
    assert(EventLayout.isDense(event), "an event must have no padding: its bytes are fingerprinted")
    return agenda.scheduleCancellable(event, at: time, priority: priority)
  }

  /// Cancels a pending event; false where it was handled or cancelled before; amortised O(1).
  public mutating func cancel(_ handle: EventHandle) -> Bool { agenda.cancel(handle) }

  /// Handles pending events in order, up to and including those at `horizon`, at most `limit` of them.
  public mutating func run(until horizon: SimulationTime = .never, limit: Int = .max) -> Pause {
    var remaining = limit
    while remaining > 0 {
      guard let next = agenda.popEarliest(notAfter: horizon) else {
        return agenda.count == 0 ? .exhausted : .horizon
      }
      remaining -= 1
      eventCount += 1
      if let soon = agenda.upcoming(after: Self.preparationDistance) { model.prepare(for: soon) }
      if isFingerprinted { fingerprinter.record(next.event, at: next.time) }
      model.handle(next.event, at: next.time, &agenda)
    }
    return .limit
  }
}

extension Simulation: Sendable where M: Sendable, M.Event: Sendable, Queue: Sendable {}

extension Simulation: Snapshotted where M: Snapshotted {
  /// The model, the clock with the pending events, the count of events and the state of the fingerprint.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.section("simulation") { archive in
      archive.plain(&eventCount)
      fingerprinter.snapshot(&archive)
      agenda.snapshot(&archive)
    }
    archive.section("model") { archive in model.snapshot(&archive) }
  }
}
