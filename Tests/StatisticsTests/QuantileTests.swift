import Statistics
import TestSupport
import Testing

/// Expected values: scipy 1.17.1 (`t.ppf`, `norm.ppf`, `chi2.ppf`), an implementation apart from Boost.Math.
@Suite struct QuantileTests {
  @Test(arguments: [
    (1, 0.975, 12.706204736174694), (2, 0.95, 2.9199855803537242), (4, 0.995, 4.604094871349992),
    (9, 0.975, 2.262157162798205), (29, 0.975, 2.045229642132703), (120, 0.995, 2.6174211451068654),
    (9, 0.025, -2.2621571627982053), (2.5, 0.9, 1.7302509288071766),
  ])
  func studentT(degrees: Double, probability: Double, expected: Double) {
    #expect(Quantile.studentT(degreesOfFreedom: degrees, probability: probability).isClose(to: expected))
  }

  @Test(arguments: [
    (0.5, 0.0), (0.9, 1.2815515655446004), (0.95, 1.6448536269514722), (0.975, 1.959963984540054),
    (0.99, 2.3263478740408408), (0.995, 2.5758293035489004), (1e-6, -4.753424308822899),
  ])
  func normal(probability: Double, expected: Double) {
    #expect(Quantile.normal(probability: probability).isClose(to: expected))
  }

  @Test(arguments: [
    (1, 0.95, 3.841458820694124), (2, 0.95, 5.991464547107979), (5, 0.99, 15.08627246938899),
    (10, 0.05, 3.9402991361190605), (30, 0.95, 43.77297182574219), (100, 0.5, 99.33412923598846),
    (0.5, 0.3, 0.010982604948550948),
  ])
  func chiSquared(degrees: Double, probability: Double, expected: Double) {
    #expect(Quantile.chiSquared(degreesOfFreedom: degrees, probability: probability).isClose(to: expected))
  }

  /// The printed table of Student's t, two-sided 95 %, as in Law 2015, table T.1.
  @Test(arguments: [
    (1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (6, 2.447), (7, 2.365), (8, 2.306),
    (10, 2.228), (15, 2.131), (20, 2.086), (30, 2.042), (60, 2.000),
  ])
  func printedTable(degrees: Double, expected: Double) {
    let quantile = Quantile.studentT(degreesOfFreedom: degrees, probability: 0.975)
    #expect(abs(quantile - expected) <= 0.0005)
  }

  @Test(arguments: [0.01, 0.1, 0.37, 0.5, 0.62, 0.9, 0.99]) func invertsTheDistributionFunction(_ p: Double) {
    #expect(CumulativeDistribution.normal(Quantile.normal(probability: p)).isClose(to: p))
    let t = Quantile.studentT(degreesOfFreedom: 6, probability: p)
    #expect(CumulativeDistribution.studentT(t, degreesOfFreedom: 6).isClose(to: p))
    let square = Quantile.chiSquared(degreesOfFreedom: 6, probability: p)
    #expect(CumulativeDistribution.chiSquared(square, degreesOfFreedom: 6).isClose(to: p))
  }
}
