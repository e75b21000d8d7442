/// The beta distribution on (0, 1) with density proportional to x^(alpha − 1) · (1 − x)^(beta − 1).
///
/// Samples have the same bits on every CPU. Source: the ratio of gamma variables, Devroye, "Non-Uniform
/// Random Variate Generation", 1986, section IX.4.1, taken on logarithms so that small parameters work.
public struct BetaDistribution: Sendable, Equatable {
  /// The exponent of x, plus one; finite and above zero.
  public let alpha: Double
  /// The exponent of 1 − x, plus one; finite and above zero.
  public let beta: Double
  private let first: GammaDistribution
  private let second: GammaDistribution

  /// The distribution with the given exponents, plus one each; O(1).
  /// - Precondition: both parameters are finite and above zero.
  public init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    first = GammaDistribution(shape: alpha, scale: 1)
    second = GammaDistribution(shape: beta, scale: 1)
  }

  /// The expectation, strictly between 0 and 1 save for rounding.
  public var mean: Double { alpha / (alpha + beta) }

  /// A number drawn from the distribution, within [0, 1]; O(1) expected.
  public func sample(from stream: inout RandomStream) -> Double {
    let logFirst = first.logSample(from: &stream)
    let logSecond = second.logSample(from: &stream)
    return 1 / (1 + ReproducibleMath.exp(logSecond - logFirst))
  }
}
