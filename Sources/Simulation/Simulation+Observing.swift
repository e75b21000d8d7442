extension Simulation {
  /// Does what `run(until:limit:)` does, and shows each event before it is handled.
  ///
  /// A method of its own, so that a run that nobody observes pays nothing for it.
  public mutating func run(
    until horizon: SimulationTime = .never, limit: Int = .max,
    observing observe: (M.Event, SimulationTime) -> Void
  ) -> Pause {
    var remaining = limit
    while remaining > 0 {
      guard let next = agenda.popEarliest(notAfter: horizon) else {
        return agenda.count == 0 ? .exhausted : .horizon
      }
      remaining -= 1
      eventCount += 1
      if isFingerprinted { fingerprinter.record(next.event, at: next.time) }
      observe(next.event, next.time)
      model.handle(next.event, at: next.time, &agenda)
    }
    return .limit
  }
}
