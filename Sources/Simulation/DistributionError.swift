/// Why no distribution has the parameters that were asked for.
public enum DistributionError: Error, Equatable {
  /// The mean is not a finite number above zero.
  case mean(Double)
  /// The coefficient of variation is outside what the family has; `allowed` says what it has.
  case coefficientOfVariation(Double?, family: Distribution.Family, allowed: String)
}
