/// Whose difference is added to whom in differential evolution.
enum DifferentialVariant: Sendable {
  /// A candidate at random and one difference.
  case rand1
  /// The best candidate and one difference.
  case best1
  /// The candidate itself, drawn to the best one, and one difference.
  case currentToBest1
}
