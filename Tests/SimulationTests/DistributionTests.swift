import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct DistributionTests {
  /// A distribution with its function, written from the textbook formula.
  struct Case: Sendable {
    let family: Distribution.Family
    let cv: Double?
    let cdf: @Sendable (Double) -> Double
  }

  static let mean = 3.0
  static let cases = [
    Case(family: .uniform, cv: nil) { min(1, max(0, $0 / 6)) },
    Case(family: .exponential, cv: nil) { 1 - ReproducibleMath.exp(-$0 / 3) },
    Case(family: .erlang, cv: 0.5) { CumulativeDistribution.gamma($0, shape: 4, scale: 0.75) },
    Case(family: .lognormal, cv: 2) { x in
      let variance = ReproducibleMath.log(5)
      let location = ReproducibleMath.log(3) - variance / 2
      return CumulativeDistribution.normal((ReproducibleMath.log(x) - location) / variance.squareRoot())
    },
    Case(family: .pareto, cv: 0.5) { x in
      let shape = 1 + 5.0.squareRoot()
      let minimum = 3 * (shape - 1) / shape
      return x < minimum ? 0 : 1 - ReproducibleMath.pow(minimum / x, shape)
    },
    Case(family: .hyperexponential, cv: 3) { x in
      // Balanced means: p₁ = (1 + √((c² − 1) / (c² + 1))) / 2, mᵢ = mean / 2pᵢ.
      let p = (1 + 0.8.squareRoot()) / 2
      return 1 - p * ReproducibleMath.exp(-x * 2 * p / 3)
        - (1 - p) * ReproducibleMath.exp(-x * 2 * (1 - p) / 3)
    },
  ]

  /// Kolmogorov–Smirnov at a significance of 10⁻⁶ per family.
  @Test(arguments: cases) func matchesItsDistributionFunction(_ item: Case) throws {
    let distribution = try Distribution(item.family, mean: Self.mean, cv: item.cv)
    var stream = RandomStream.test(21)
    let sample = (0..<20_000).map { _ in distribution.sample(from: &stream) }
    let distance = KolmogorovSmirnov.statistic(sample, cdf: item.cdf)
    #expect(distance < KolmogorovSmirnov.criticalDistance(count: 20_000, significance: 1e-6))
  }

  /// The mean within five standard errors (false alarm 6·10⁻⁷), the variation within 5 %.
  @Test(arguments: cases) func hasItsMoments(_ item: Case) throws {
    let distribution = try Distribution(item.family, mean: Self.mean, cv: item.cv)
    var stream = RandomStream.test(22)
    let moments = SampleMoments((0..<50_000).map { _ in distribution.sample(from: &stream) })
    #expect(abs(moments.mean - Self.mean) < 5 * moments.standardError)
    let cv = moments.standardDeviation / moments.mean
    #expect(abs(cv / distribution.coefficientOfVariation - 1) < 0.05)
    if let asked = item.cv { #expect(abs(distribution.coefficientOfVariation - asked) < 1e-9) }
  }

  @Test func constantIsItsMean() throws {
    var stream = RandomStream.test(23)
    #expect(try Distribution(.constant, mean: 2.5).sample(from: &stream) == 2.5)
  }

  @Test func impossibleParametersAreRefused() {
    for mean in [0, -1, .nan, .infinity] {
      #expect(throws: DistributionError.self) { try Distribution(.exponential, mean: mean) }
    }
    let wrong: [(Distribution.Family, Double?)] = [
      (.constant, 1), (.uniform, 0.6), (.uniform, 0), (.exponential, 0.5), (.erlang, 0.8), (.erlang, nil),
      (.lognormal, 0), (.lognormal, nil), (.pareto, -1), (.hyperexponential, 0.9), (.lognormal, .nan),
    ]
    for (family, cv) in wrong {
      #expect(throws: DistributionError.self) { try Distribution(family, mean: 1, cv: cv) }
    }
  }
}
