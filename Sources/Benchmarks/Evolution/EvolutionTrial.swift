/// What a trial of a benchmark of evolution took.
struct EvolutionTrial {
  /// How often it was done.
  let units: Int
  /// CPU seconds of all of it.
  let seconds: Double
  /// Allocations once warm.
  let allocations: Int
  /// What was computed.
  let digest: UInt64
}
