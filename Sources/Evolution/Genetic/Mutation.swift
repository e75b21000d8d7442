/// How a child's coordinates change by chance; each does with one probability, 1/n by default.
public enum Mutation: Sendable, Equatable {
  /// By a normal number times the share of the setup's deviation.
  case gaussian(share: Double)
  /// Within the bounds, the nearer the larger the distribution index (Deb & Goyal 1996); by deviations where a side is open.
  case polynomial(index: Double)
  /// To the mirror image between its bounds: of 0 and 1 the other one; where a side is open, to its negative, no further than
  /// the bound.
  case bitFlip
}
