private import CVectorMath

/// Elementary functions whose results are the same bits on every CPU, within 1.0 ULP.
///
/// The C library's own differ between CPUs with and without fused multiply-add, and between versions.
/// Source: SLEEF's `cinz` functions; Shibata & Petrogalli, IEEE TPDS 31(6), 2020.
public enum ReproducibleMath {
  /// eˣ.
  public static func exp(_ x: Double) -> Double { apiary_exp(x) }
  /// The natural logarithm.
  public static func log(_ x: Double) -> Double { apiary_log(x) }
  /// ln(1 + x), accurate near zero.
  public static func log1p(_ x: Double) -> Double { apiary_log1p(x) }
  /// The logarithm to base 2.
  public static func log2(_ x: Double) -> Double { apiary_log2(x) }
  /// The logarithm to base 10.
  public static func log10(_ x: Double) -> Double { apiary_log10(x) }
  /// `base` to the power of `exponent`.
  public static func pow(_ base: Double, _ exponent: Double) -> Double { apiary_pow(base, exponent) }
  /// The sine of an angle in radians.
  public static func sin(_ x: Double) -> Double { apiary_sin(x) }
  /// The cosine of an angle in radians.
  public static func cos(_ x: Double) -> Double { apiary_cos(x) }
  /// The tangent of an angle in radians.
  public static func tan(_ x: Double) -> Double { apiary_tan(x) }
}
