import Simulation

/// What the workload's random streams are for.
///
/// Raw values are part of the outcome of every run: never renumber them.
public enum WorkloadPurpose: UInt16, CaseIterable, Sendable {
  /// When tasks are submitted.
  case arrivals = 1
  /// How much work they are.
  case work = 2
  /// How many agents they need.
  case agents = 3
  /// How urgent they are.
  case priority = 4
  /// What their submitters say that the work is.
  case estimate = 5
  /// What kinds of tasks they are.
  case kind = 6
  /// Who submits them, and whether it is the same once more.
  case user = 7
  /// Where searches begin.
  case start = 8

  /// The stream of this purpose; `entity` tells apart several processes within one workload.
  func stream(seed: UInt64, entity: UInt32 = 0) -> RandomStream {
    RandomStream(seed: seed, key: StreamKey(component: .workload, entity: entity, purpose: rawValue))
  }
}
