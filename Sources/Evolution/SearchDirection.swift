/// Whether small or large fitness is good.
public enum SearchDirection: String, CaseIterable, Sendable {
  /// The least fitness is the best.
  case minimize
  /// The greatest fitness is the best.
  case maximize
}

extension SearchDirection {
  /// Whether fitness is as good as a target, or better.
  public func reaches(_ target: Double, with fitness: Double) -> Bool {
    self == .minimize ? fitness <= target : fitness >= target
  }

  /// What strategies see of fitness: the less the better, and NaN as the infinity of the bad side.
  func cost(of fitness: Double) -> Double {
    if fitness.isNaN { return .infinity }
    return self == .minimize ? fitness : -fitness
  }

  /// The fitness that has a cost.
  func fitness(ofCost cost: Double) -> Double { self == .minimize ? cost : -cost }
}
