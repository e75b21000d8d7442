private import CDistributions

/// Cumulative distribution functions from Boost.Math.
public enum CumulativeDistribution {
  /// P(Z ≤ z) for a standard normal Z.
  public static func normal(_ z: Double) -> Double { apiary_normal_cdf(z) }

  /// P(X ≤ x) for a gamma distribution.
  ///
  /// - Precondition: `shape` and `scale` are positive and `x` is not negative.
  public static func gamma(_ x: Double, shape: Double, scale: Double) -> Double {
    precondition(shape > 0 && scale > 0 && x >= 0, "no such distribution")
    return apiary_gamma_cdf(shape, scale, x)
  }

  /// P(X ≤ x) for a chi-squared distribution.
  ///
  /// - Precondition: `degreesOfFreedom` is positive and `x` is not negative.
  public static func chiSquared(_ x: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0 && x >= 0, "no such distribution")
    return apiary_chi_squared_cdf(degreesOfFreedom, x)
  }

  /// P(X > x) for a chi-squared distribution, precise however small; 0 only below the least number there is.
  ///
  /// - Precondition: `degreesOfFreedom` is positive and `x` is not negative.
  public static func chiSquaredUpperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0 && x >= 0, "no such distribution")
    return apiary_chi_squared_upper_tail(degreesOfFreedom, x)
  }

  /// ln P(X > x) for a chi-squared distribution, also where P(X > x) itself is below the least number there is.
  ///
  /// - Precondition: `degreesOfFreedom` is positive and `x` is not negative.
  public static func chiSquaredLogUpperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0 && x >= 0, "no such distribution")
    return apiary_chi_squared_log_upper_tail(degreesOfFreedom, x)
  }

  /// P(T ≤ t) for Student's t distribution.
  ///
  /// - Precondition: `degreesOfFreedom` is positive.
  public static func studentT(_ t: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0, "no such distribution")
    return apiary_student_t_cdf(degreesOfFreedom, t)
  }
}
