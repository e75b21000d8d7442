/// Whether small or large fitness is good.
public enum SearchDirection: String, CaseIterable, Sendable {
  /// The least fitness is the best.
  case minimize
  /// The greatest fitness is the best.
  case maximize
}
