internal import Simulation

extension RandomStream {
  /// A number below a bound that is none of three others; O(1) on average.
  /// - Precondition: there is one.
  mutating func uniform(below bound: Int, otherThan first: Int, _ second: Int = -1, _ third: Int = -1) -> Int
  {
    while true {
      let drawn = uniform(below: bound)
      if drawn != first && drawn != second && drawn != third { return drawn }
    }
  }
}

extension SearchSpace {
  /// A coordinate of a mutant: beyond a bound, halfway between it and the parent's; the parent's where it is no number.
  ///
  /// Source: Zhang & Sanderson, "JADE", IEEE Transactions on Evolutionary Computation 13(5), 2009.
  func repaired(_ value: Double, parent: Double, _ index: Int) -> Double {
    if value < lower[index] { return clamped((lower[index] + parent) / 2, index) }
    if value > upper[index] { return clamped((upper[index] + parent) / 2, index) }
    return value.isFinite ? value : parent
  }
}
