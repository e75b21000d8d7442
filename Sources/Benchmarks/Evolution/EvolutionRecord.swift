/// What a benchmark of evolution gave.
public struct EvolutionRecord: Sendable {
  /// The benchmark.
  public let benchmarkCase: EvolutionCase
  /// CPU microseconds for doing it once, over the repetitions.
  public let microseconds: Spread
  /// Allocations for each once warm; 0 where nothing is allocated, nil where they are not counted.
  public let allocations: Double?
  /// A digest of what was computed, the same in every repetition.
  public let digest: String
}
