/// The state of what is simulated, and how events change it.
///
/// A model is a value and its events are plain values, so that dispatch is specialised, nothing is
/// allocated per event, and a copy of a simulation is another universe.
public protocol Model {
  /// What happens. Its bytes enter the fingerprint of the run: it must have no padding.
  associatedtype Event: BitwiseCopyable

  /// Changes the state by one event, and schedules what follows from it.
  mutating func handle<Queue: EventQueue>(
    _ event: Event, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == Event

  /// Is told of an event that will be handled after one or two others, so that it can fetch what the event
  /// needs (`MemoryHint.prefetch`); must change nothing.
  ///
  /// Told of some events only. The default does nothing and costs nothing.
  func prepare(for event: Event)
}

extension Model {
  /// Does nothing.
  public func prepare(for event: Event) {}
}
