import Simulation

/// What the scheduling policies' random streams are for.
///
/// Raw values are part of the outcome of every run: never renumber them.
public enum SchedulingPurpose: UInt16, CaseIterable, Sendable {
  /// Which agents a task is sent to.
  case agents = 1
  /// Which dispatcher a task comes to, or an idle agent reports to.
  case dispatchers = 2
  /// From whom an idle agent steals.
  case victims = 3
  /// What a learning policy believes for the moment.
  case beliefs = 4

  /// The stream of this purpose.
  func stream(seed: UInt64) -> RandomStream {
    RandomStream(seed: seed, key: StreamKey(component: .scheduling, purpose: rawValue))
  }
}
