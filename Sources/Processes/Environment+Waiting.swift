public import Simulation

extension Environment {
  /// Suspends the calling process for a length of simulated time, at the cost of one kernel event.
  ///
  /// - Throws: `Interrupted`; `ProcessError.closed`.
  /// - Precondition: `duration` is not negative.
  public func delay(_ duration: SimulationDuration, priority: EventPriority = .normal) async throws {
    let process = try processToSuspend()
    schedule(process, after: duration, priority: priority)
    try await process.suspend()
  }

  /// Suspends the calling process for a number of seconds; see `delay(_:priority:)`.
  public func delay(seconds: Double, priority: EventPriority = .normal) async throws {
    try await delay(SimulationDuration(seconds: seconds), priority: priority)
  }

  /// Suspends the calling process until an event has happened; the same as `event.wait()`.
  ///
  /// - Throws: as `Event.wait()`.
  public func waitUntil(_ event: Event) async throws {
    try await event.wait()
  }

  /// Suspends the calling process until an event has happened, or for a length of time if that is shorter.
  ///
  /// - Returns: whether the event has happened. Where it has not, it stays as it is: a request is still queued.
  /// - Throws: as `Event.wait()`.
  public func waitUntil(_ event: Event, atMost duration: SimulationDuration) async throws -> Bool {
    let deadline = timeout(after: duration)
    defer { deadline.cancel() }
    let either = any(of: [event, deadline])
    defer { either.abandon() }
    try await either.wait()
    return event.hasHappened
  }

  /// An event that happens by itself after a length of simulated time.
  ///
  /// - Precondition: `duration` is not negative.
  public func timeout(after duration: SimulationDuration, priority: EventPriority = .normal) -> Timeout {
    let timeout = Timeout(self)
    timeout.wakeup = scheduleCancellable(timeout, after: duration, priority: priority)
    return timeout
  }

  /// An event that happens in the instant in which the first of others does; at once where there are none.
  public func any(of events: [Event]) -> Condition {
    Condition(self, of: events, needing: 1)
  }

  /// An event that happens in the instant in which the last of others does; at once where there are none.
  public func all(of events: [Event]) -> Condition {
    Condition(self, of: events, needing: events.count)
  }
}
