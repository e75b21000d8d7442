import Statistics
import TestSupport
import Testing

/// Expected values: scipy 1.17.1 (`norm.cdf`, `gamma.cdf`, `chi2.cdf`, `t.cdf`).
@Suite struct CumulativeDistributionTests {
  @Test(arguments: [
    (0, 0.5), (1, 0.8413447460685429), (-1, 0.15865525393145707), (1.96, 0.9750021048517795),
    (-3, 0.0013498980316300933), (6, 0.9999999990134123), (-8, 6.22096057427174e-16),
  ])
  func normal(z: Double, expected: Double) {
    #expect(CumulativeDistribution.normal(z).isClose(to: expected))
  }

  @Test(
    arguments: [
      (1, 2, 3, 0.7768698398515702), (4, 0.75, 2.5, 0.42701400808919293), (0.5, 1, 0.1, 0.34527915398142317),
      (312, 0.03, 9, 0.2516383826719399), (2, 1, 0, 0),
    ] as [(Double, Double, Double, Double)])
  func gamma(shape: Double, scale: Double, x: Double, expected: Double) {
    #expect(CumulativeDistribution.gamma(x, shape: shape, scale: scale).isClose(to: expected))
  }

  @Test(arguments: [
    (1, 3.841458820694124, 0.95), (2, 1, 0.3934693402873665), (5, 11.07, 0.9499903813775946),
    (10, 3.94, 0.04998690920990927), (3.3, 2.2, 0.41354989203697684),
  ])
  func chiSquared(degrees: Double, x: Double, expected: Double) {
    #expect(CumulativeDistribution.chiSquared(x, degreesOfFreedom: degrees).isClose(to: expected))
  }

  @Test(arguments: [
    (1, 1, 0.75), (5, 2.015, 0.9499969138365968), (10, -1.5, 0.08225366322272007),
    (30, 2.75, 0.9950000527365344), (2.5, 0.3, 0.6063288142524014),
  ])
  func studentT(degrees: Double, t: Double, expected: Double) {
    #expect(CumulativeDistribution.studentT(t, degreesOfFreedom: degrees).isClose(to: expected))
  }

  /// Upper tails as logarithms, from one near 1 to those below the least number there is; by mpmath 1.3.0 with 40 digits.
  @Test(arguments: [
    (1.0, 0.5, -0.7350111298370844), (3, 80, -38.022504393521652), (2, 3000, -1500.0),
    (3, 3000, -1496.2222744019927), (5, 1500.5, -740.60207447754319), (9, 2400, -1177.6355491579033),
    (60, 4000, -1850.8162689452692), (4, 20000, -9990.7895596330235),
  ])
  func chiSquaredTails(degrees: Double, x: Double, expected: Double) {
    let found = CumulativeDistribution.chiSquaredLogUpperTail(x, degreesOfFreedom: degrees)
    #expect(abs(found / expected - 1) < 1e-14)
  }

  /// By scipy 1.17.1 (`chi2.sf`), where one minus the distribution is 0.
  @Test func smallTailsKeepTheirDigits() {
    let tail = CumulativeDistribution.chiSquaredUpperTail(600, degreesOfFreedom: 5)
    #expect(abs(tail / 2.022417284281337e-127 - 1) < 1e-12)
  }
}
