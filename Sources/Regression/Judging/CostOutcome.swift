/// What the comparison of a cost comes to.
public enum CostOutcome: Sendable, Equatable {
  /// The candidate is worse than the tolerance allows, in two independent rounds.
  case regression
  /// The candidate is better than the base by more than the tolerance, in two independent rounds.
  case improvement
  /// The candidate is not worse than the tolerance allows, and a regression would have been seen.
  case noDifference
  /// Neither can be said.
  case inconclusive(InconclusiveReason)
}
