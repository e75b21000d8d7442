/// How a genetic algorithm chooses parents.
public enum ParentSelection: Sendable, Equatable {
  /// The best of so many drawn at random (Goldberg & Deb 1991).
  case tournament(size: Int)
  /// Each by how much less it costs than the worst (Holland 1975).
  case roulette
  /// Each by its rank, linearly: the best twice as often as the middle (Baker 1985).
  case rank
  /// Any of the best share (Mühlenbein & Schlierkamp-Voosen 1993).
  case truncation(share: Double)
}
