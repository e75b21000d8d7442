/// A distribution of non-negative reals, fixed by its family, its mean and its coefficient of variation.
public struct Distribution: Sendable, Equatable {
  /// The families; raw values are the words that scenario files use.
  public enum Family: String, CaseIterable, Sendable {
    case constant, uniform, exponential, erlang, lognormal, pareto, hyperexponential
  }

  /// The family, whose parameters are derived from mean and coefficient of variation.
  public let family: Family
  /// The expectation, finite and above zero, in the unit of what is sampled.
  public let mean: Double
  /// Standard deviation / mean.
  public let coefficientOfVariation: Double
  /// What the sampler needs, derived once: see `Distribution+Sampling.swift`.
  let shape: Shape

  /// A distribution with the given mean.
  ///
  /// `cv` nil stands for the family's own coefficient of variation: 0 for constant, 1 for exponential,
  /// 1/√3 (from 0 to twice the mean) for uniform. The other families need one. An Erlang distribution has
  /// 1/√k for a whole k; `cv` is taken to mean the nearest of these when it is within 1 %.
  /// - Throws: `DistributionError` when no such distribution exists.
  public init(_ family: Family, mean: Double, cv: Double? = nil) throws(DistributionError) {
    guard mean > 0, mean.isFinite else { throw .mean(mean) }
    guard let shape = Shape(family, mean: mean, cv: cv) else {
      throw .coefficientOfVariation(cv, family: family, allowed: family.allowedVariation)
    }
    self.family = family
    self.mean = mean
    self.coefficientOfVariation = shape.coefficientOfVariation
    self.shape = shape
  }
}

extension Distribution.Family {
  /// What the family allows as coefficient of variation, in words.
  public var allowedVariation: String {
    switch self {
    case .constant: "0, or none given"
    case .uniform: "above 0 and at most 0.5773 (1/√3), or none given"
    case .exponential: "1, or none given"
    case .erlang: "1/√k for a whole k from 1 to 10000 (1, 0.7071, 0.5774, 0.5, …)"
    case .lognormal: "above 0 and at most 1000"
    case .pareto: "above 0 and at most 1000"
    case .hyperexponential: "from 1 to 1000"
    }
  }

  /// What the family is, in one sentence.
  public var meaning: String {
    switch self {
    case .constant: "Always the mean."
    case .uniform: "Uniform on an interval around the mean."
    case .exponential: "Exponential."
    case .erlang: "Sum of k exponentials of equal mean, with k = 1/cv²."
    case .lognormal: "The exponential of a normal."
    case .pareto: "Pareto type I, with shape 1 + √(1 + 1/cv²)."
    case .hyperexponential: "One of two exponentials, with balanced means (p₁·m₁ = p₂·m₂)."
    }
  }
}
