private import CDistributions

/// Quantiles of distributions from Boost.Math.
public enum Quantile {
  /// The quantile of Student's t distribution.
  ///
  /// - Precondition: `degreesOfFreedom` > 0 and `probability` is strictly between 0 and 1.
  public static func studentT(degreesOfFreedom: Double, probability: Double) -> Double {
    precondition(degreesOfFreedom > 0 && probability > 0 && probability < 1, "no such quantile")
    return apiary_student_t_quantile(degreesOfFreedom, probability)
  }

  /// The quantile of the standard normal distribution.
  ///
  /// - Precondition: `probability` is strictly between 0 and 1.
  public static func normal(probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "no such quantile")
    return apiary_normal_quantile(probability)
  }

  /// The quantile of the chi-squared distribution.
  ///
  /// - Precondition: `degreesOfFreedom` > 0 and `probability` is strictly between 0 and 1.
  public static func chiSquared(degreesOfFreedom: Double, probability: Double) -> Double {
    precondition(degreesOfFreedom > 0 && probability > 0 && probability < 1, "no such quantile")
    return apiary_chi_squared_quantile(degreesOfFreedom, probability)
  }
}
