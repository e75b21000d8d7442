import Simulation

/// What the workload's random streams are for.
///
/// Raw values are part of the outcome of every run: never renumber them.
enum WorkloadPurpose: UInt16, CaseIterable {
  case arrivals = 1
  case work = 2
  case agents = 3
  case priority = 4
  case estimate = 5

  /// The stream of this purpose; `entity` tells apart several processes within one workload.
  func stream(seed: UInt64, entity: UInt32 = 0) -> RandomStream {
    RandomStream(seed: seed, key: StreamKey(component: .workload, entity: entity, purpose: rawValue))
  }
}
