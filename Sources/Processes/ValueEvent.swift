public import Simulation

/// An event that brings a value to those that wait for it.
public class ValueEvent<Value>: Event {
  final var storedValue: Value?

  /// Makes the event happen with a value.
  ///
  /// - Precondition: it has not happened yet.
  public func succeed(_ value: Value, priority: EventPriority = .normal) {
    storedValue = value
    succeed(priority: priority)
  }

  /// Suspends the calling process until the event has happened, and returns its value.
  ///
  /// - Throws: as `wait()`.
  /// - Precondition: whoever makes the event happen gives a value.
  public func value() async throws -> Value {
    try await wait()
    guard let storedValue else { preconditionFailure("an event with a value happened without one") }
    return storedValue
  }
}
