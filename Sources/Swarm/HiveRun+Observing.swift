import Simulation

extension HiveRun {
  /// Handles events as they would be without the observer, and shows it those that it asks for.
  ///
  /// Returns `.limit` also where the observer's part begins or ends.
  mutating func handleObserved(
    _ observer: HiveObserver, until horizon: SimulationTime, limit: Int
  ) -> Simulation<Hive<Policy>, Queue>.Pause {
    let place = simulation.eventCount
    if place < observer.events.lowerBound {
      return simulation.run(until: horizon, limit: min(limit, observer.events.lowerBound - place))
    }
    guard place < observer.events.upperBound else { return simulation.run(until: horizon, limit: limit) }
    for _ in 0..<min(limit, observer.events.upperBound - place) {
      let pause = handleOne(observer, until: horizon)
      guard case .limit = pause else { return pause }
    }
    return .limit
  }

  private mutating func handleOne(
    _ observer: HiveObserver, until horizon: SimulationTime
  ) -> Simulation<Hive<Policy>, Queue>.Pause {
    let streams = simulation.model.streams
    let task = simulation.model.state.submittedCount
    var seen: (event: HiveEvent, time: SimulationTime)?
    let pause = simulation.run(until: horizon, limit: 1) { seen = ($0, $1) }
    guard let seen else { return pause }
    let ofTask = seen.event.kind == .arrival ? taskDraws[task] : []
    let draws = ofTask + StreamDraw.between(streams, simulation.model.streams)
    observer.observe(ObservedEvent(time: seen.time, event: seen.event, draws: draws))
    return pause
  }
}
