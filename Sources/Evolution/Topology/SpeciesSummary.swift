/// What is known of a species in a generation.
public struct SpeciesSummary: Sendable, Equatable {
  /// The number of the species, counted over the whole evolution.
  public let id: Int
  /// How many genomes it has.
  public let size: Int
  /// How many generations it has existed; 0 in its first.
  public let age: Int
  /// The best fitness of its genomes; NaN where none has a fitness yet.
  public let bestFitness: Double
  /// The mean fitness of those of its genomes whose fitness is finite; NaN where there is none.
  public let meanFitness: Double
  /// The place in the generation of its best genome, of equal ones the first.
  public let champion: Int
}
