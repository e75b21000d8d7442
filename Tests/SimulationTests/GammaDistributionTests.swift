import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct GammaDistributionTests {
  /// Kolmogorov–Smirnov at a significance of 10⁻⁶ per shape, against Boost's distribution function.
  @Test(arguments: [0.1, 0.5, 0.99, 1, 2.5, 8.17, 312]) func gammaMatchesItsFunction(_ shape: Double) {
    let gamma = GammaDistribution(shape: shape, scale: 0.94)
    var stream = RandomStream.test(31)
    let sample = (0..<10_000).map { _ in gamma.sample(from: &stream) }
    let distance = KolmogorovSmirnov.statistic(sample) {
      CumulativeDistribution.gamma($0, shape: shape, scale: 0.94)
    }
    #expect(distance < KolmogorovSmirnov.criticalDistance(count: 10_000, significance: 1e-6))
  }

  /// A beta distribution with its function, which is a power or a polynomial.
  struct Case: Sendable {
    let alpha: Double
    let beta: Double
    let cdf: @Sendable (Double) -> Double
  }

  static let cases = [
    Case(alpha: 3, beta: 1) { $0 * $0 * $0 },
    Case(alpha: 1, beta: 1) { $0 },
    Case(alpha: 1, beta: 0.5) { 1 - (1 - $0).squareRoot() },
    Case(alpha: 0.25, beta: 1) { $0.squareRoot().squareRoot() },
    Case(alpha: 2, beta: 2) { $0 * $0 * (3 - 2 * $0) },
  ]

  /// Significance as above.
  @Test(arguments: cases) func betaMatchesItsFunction(_ item: Case) {
    let beta = BetaDistribution(alpha: item.alpha, beta: item.beta)
    var stream = RandomStream.test(32)
    let sample = (0..<10_000).map { _ in beta.sample(from: &stream) }
    #expect(
      KolmogorovSmirnov.statistic(sample, cdf: item.cdf)
        < KolmogorovSmirnov.criticalDistance(count: 10_000, significance: 1e-6))
    let moments = SampleMoments(sample)
    // Five standard errors: a false alarm in 6·10⁻⁷.
    #expect(abs(moments.mean - beta.mean) < 5 * moments.standardError)
  }

  /// With parameters this small both gamma variables underflow; the ratio of their logarithms does not.
  @Test func tinyParametersGiveNumbers() {
    let beta = BetaDistribution(alpha: 1e-3, beta: 1e-3)
    var stream = RandomStream.test(33)
    let sample = (0..<2000).map { _ in beta.sample(from: &stream) }
    #expect(sample.allSatisfy { $0 >= 0 && $0 <= 1 })
    // Nearly all mass is at both ends alike: 1000 ± 6 standard deviations of 22.
    #expect((865...1135).contains(sample.count { $0 > 0.5 }))
  }

  /// The bits of a few samples, which no machine and no build may change.
  @Test func samplesAreReproducible() {
    var stream = RandomStream.test(34)
    let gamma = GammaDistribution(shape: 2.5, scale: 1)
    #expect(
      (0..<3).map { _ in gamma.sample(from: &stream).bitPattern } == [
        4606982645510953979, 4610279150135726761, 4612145796859168787,
      ])
  }
}
