/// What happens when no species may reproduce.
public enum ExtinctionResponse: String, CaseIterable, Sendable {
  /// A new first generation is drawn; species, genomes and innovations go on being numbered.
  case restart
  /// The search ends with an error.
  case error
}
