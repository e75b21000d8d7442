import Simulation
import Statistics
import TestSupport
import Testing

/// Expected statistics: `kstest` and `ks_2samp` of scipy 1.17.1.
@Suite struct KolmogorovSmirnovTests {
  static let uniforms = [0.58, 0.02, 0.97, 0.11, 0.13, 0.27, 0.72, 0.31, 0.44, 0.61]

  @Test func oneSample() {
    #expect(KolmogorovSmirnov.statistic(Self.uniforms) { $0 }.isClose(to: 0.19000000000000006))
    let normals = [-1.9, -0.7, -0.65, -0.2, 0.1, 0.15, 0.9, 1.3, 2.4, 0.1]
    #expect(
      KolmogorovSmirnov.statistic(normals, cdf: CumulativeDistribution.normal)
        .isClose(to: 0.14196365222307303))
  }

  @Test func twoSamplesWithTies() {
    let other = [0.2, 0.31, 0.31, 0.5, 0.8, 0.9, 1.1]
    #expect(KolmogorovSmirnov.statistic(Self.uniforms, other).isClose(to: 0.32857142857142857))
    #expect(KolmogorovSmirnov.statistic([1, 2, 2, 3], [2, 2, 4, 5, 6]).isClose(to: 0.6))
    #expect(KolmogorovSmirnov.statistic([1, 2], [3, 4]) == 1)
    #expect(KolmogorovSmirnov.statistic([1, 2], [2, 1]) == 0)
  }

  /// The published asymptotic table (Smirnov 1948): 1.0727, 1.2238, 1.3581, 1.6276 and 1.9495 over √n.
  @Test(arguments: [(0.2, 1.0727), (0.1, 1.2238), (0.05, 1.3581), (0.01, 1.6276), (0.001, 1.9495)])
  func criticalDistanceIsTheTabled(significance: Double, coefficient: Double) {
    for count in [35, 100, 1000, 1e6] {
      let distance = KolmogorovSmirnov.criticalDistance(count: count, significance: significance)
      // The closed form drops all but the first term of the series: 0.03 % at 20 %, less below.
      #expect(distance.isClose(to: coefficient / count.squareRoot(), within: 4e-4))
    }
  }

  /// The finite-sample values of scipy's `kstwo.isf` at n = 1000; the asymptotic ones are a bit larger.
  @Test(arguments: [
    (0.1, 0.03853304260042531), (0.05, 0.042776500461245), (0.01, 0.05129418752666127),
  ])
  func criticalDistanceIsNearTheExact(significance: Double, exact: Double) {
    let distance = KolmogorovSmirnov.criticalDistance(count: 1000, significance: significance)
    #expect(distance >= exact)
    #expect(distance.isClose(to: exact, within: 0.006))
  }

  /// The test rejects a right hypothesis about as often as it says.
  ///
  /// At 10 % of 1,000 samples the count is binomial with a deviation of 9.5; the bounds are 4.5 of them,
  /// below also the conservatism of the asymptotic distance (about 8 % for samples of 100).
  @Test func rejectsAsOftenAsItSays() {
    var stream = RandomStream.test(106)
    let critical = KolmogorovSmirnov.criticalDistance(count: 100, significance: 0.1)
    var rejections = 0
    for _ in 0..<1000 {
      let sample = (0..<100).map { _ in stream.uniform() }
      if KolmogorovSmirnov.statistic(sample, cdf: { $0 }) > critical { rejections += 1 }
    }
    #expect(rejections > 45 && rejections < 143)
  }

  @Test func rejectsAWrongHypothesis() {
    var stream = RandomStream.test(107)
    let sample = (0..<1000).map { _ in
      let u = stream.uniform(); return u * u
    }
    let critical = KolmogorovSmirnov.criticalDistance(count: 1000, significance: 1e-6)
    #expect(KolmogorovSmirnov.statistic(sample) { $0 } > critical)
  }
}
