extension Distribution {
  /// A family's own parameters.
  enum Shape: Sendable, Equatable {
    case constant(Double)
    case uniform(lowest: Double, width: Double)
    case exponential(mean: Double)
    case erlang(stages: Int, stageMean: Double)
    case lognormal(location: Double, scale: Double)
    case pareto(minimum: Double, shape: Double)
    case hyperexponential(firstProbability: Double, firstMean: Double, secondMean: Double)

    init?(_ family: Family, mean: Double, cv: Double?) {
      switch family {
      case .constant:
        guard (cv ?? 0) == 0 else { return nil }
        self = .constant(mean)
      case .uniform:
        let widest = (1.0 / 3).squareRoot()
        let cv = cv ?? widest
        guard cv > 0, cv <= widest * (1 + 1e-4) else { return nil }
        let halfWidth = min(mean, mean * cv / widest)
        self = .uniform(lowest: mean - halfWidth, width: 2 * halfWidth)
      case .exponential:
        guard (cv ?? 1) == 1 else { return nil }
        self = .exponential(mean: mean)
      case .erlang:
        guard let cv, cv > 0, cv <= 1.01 else { return nil }
        let stages = (1 / (cv * cv)).rounded()
        guard stages >= 1, stages <= 10_000, abs(cv * stages.squareRoot() - 1) < 0.01 else { return nil }
        self = .erlang(stages: Int(stages), stageMean: mean / stages)
      case .lognormal:
        guard let cv, cv > 0, cv <= 1000 else { return nil }
        let variance = ReproducibleMath.log1p(cv * cv)
        self = .lognormal(location: ReproducibleMath.log(mean) - variance / 2, scale: variance.squareRoot())
      case .pareto:
        guard let cv, cv > 0, cv <= 1000 else { return nil }
        let shape = 1 + (1 + 1 / (cv * cv)).squareRoot()
        self = .pareto(minimum: mean * (shape - 1) / shape, shape: shape)
      case .hyperexponential:
        guard let cv, cv >= 1, cv <= 1000 else { return nil }
        let square = cv * cv
        let first = (1 + ((square - 1) / (square + 1)).squareRoot()) / 2
        self = .hyperexponential(
          firstProbability: first, firstMean: mean / (2 * first), secondMean: mean / (2 * (1 - first)))
      }
    }

    /// The coefficient of variation that the parameters give, which for Erlang may differ from what was
    /// asked for by rounding.
    var coefficientOfVariation: Double {
      switch self {
      case .constant: 0
      case .uniform(let lowest, let width): width / (12.0.squareRoot() * (lowest + width / 2))
      case .exponential: 1
      case .erlang(let stages, _): 1 / Double(stages).squareRoot()
      case .lognormal(_, let scale): (ReproducibleMath.exp(scale * scale) - 1).squareRoot()
      case .pareto(_, let shape): 1 / (shape * (shape - 2)).squareRoot()
      case .hyperexponential(let p, _, _): (1 / (2 * p * (1 - p)) - 1).squareRoot()
      }
    }
  }

  /// A number drawn from the distribution; O(1), but O(k) for Erlang with k stages.
  public func sample(from stream: inout RandomStream) -> Double {
    switch shape {
    case .constant(let value):
      return value
    case .uniform(let lowest, let width):
      return lowest + width * stream.uniform()
    case .exponential(let mean):
      return stream.exponential(mean: mean)
    case .erlang(let stages, let stageMean):
      var sum = 0.0
      for _ in 0..<stages { sum += stream.exponential(mean: stageMean) }
      return sum
    case .lognormal(let location, let scale):
      return ReproducibleMath.exp(location + scale * stream.normal())
    case .pareto(let minimum, let shape):
      return minimum * ReproducibleMath.pow(stream.uniform(), -1 / shape)
    case .hyperexponential(let firstProbability, let firstMean, let secondMean):
      let mean = stream.uniform() < firstProbability ? firstMean : secondMean
      return stream.exponential(mean: mean)
    }
  }
}

extension RandomStream {
  /// A number drawn from the exponential distribution of the given mean, never zero.
  public mutating func exponential(mean: Double) -> Double {
    mean * Ziggurat.exponential { next() }
  }

  /// A number drawn from the standard normal distribution.
  public mutating func normal() -> Double {
    Ziggurat.normal { next() }
  }
}
