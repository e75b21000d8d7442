/// How two parents' coordinates are mixed in their children.
public enum Crossover: Sendable, Equatable {
  /// Those after a place drawn at random change sides (Holland 1975).
  case onePoint
  /// Those between two places change sides (De Jong 1975).
  case twoPoint
  /// Each changes sides or not (Syswerda 1989).
  case uniform
  /// Simulated binary crossover: children as near to their parents as the distribution index is large (Deb & Agrawal 1995).
  case simulatedBinary(index: Double)
  /// BLX-α: uniform between the parents and α of their distance beyond (Eshelman & Schaffer 1993).
  case blend(alpha: Double)
}
