import Statistics
import TestSupport
import Testing

/// Expected values: scipy 1.17.1 (`bootstrap`, `trim_mean`) with numpy 2.4.6, given the replicates of the same draws.
@Suite struct BootstrapTests {
  private static let sample = [
    0.012, -0.004, 0.031, 0.008, 0.015, -0.011, 0.002, 0.25, 0.007, 0.019, 0.010, -0.02,
  ]

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  @Test func agreesWithAnotherProgramOnTheMean() {
    let found = Bootstrap(
      of: Self.sample, resamples: 999, statistic: Self.mean, draw: LinearCongruence().draw)
    expect(found.percentileInterval(), 0.0009958333333333353, 0.07400833333333331)
    expect(found.percentileInterval(confidence: 0.9), 0.002, 0.0675)
    expect(found.correctedInterval(), 0.004005776187494994, 0.11005131772667907)
    expect(found.correctedInterval(confidence: 0.9), 0.005328940414984843, 0.09066269386783149)
  }

  @Test func agreesWithAnotherProgramOnTheTrimmedMean() {
    let found = Bootstrap(
      of: Self.sample, resamples: 999, statistic: { TrimmedMean.of($0) }, draw: LinearCongruence().draw)
    #expect(found.estimate.isClose(to: 0.008625))
    expect(found.percentileInterval(), -0.0003749999999999996, 0.04738749999999999)
    expect(found.correctedInterval(), -0.0008009498615742621, 0.04387500000000001)
    expect(found.correctedInterval(confidence: 0.9), 0.0002500000000000002, 0.03987500000000001)
  }

  private func expect(
    _ interval: ConfidenceInterval, _ low: Double, _ high: Double, location: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(interval.low - low) < 1e-12, sourceLocation: location)
    #expect(abs(interval.high - high) < 1e-12, sourceLocation: location)
  }

  @Test(arguments: [(0.2, 0.008625), (0.1, 0.0089), (0.25, 0.009000000000000001), (0, 0.026583333333333334)])
  func trimmedMean(share: Double, expected: Double) {
    #expect(TrimmedMean.of(Self.sample, share: share).isClose(to: expected))
  }

  @Test func aSampleWithoutSpreadHasAnIntervalWithoutLength() {
    let draws = LinearCongruence()
    for sample in [[2.0], [2, 2, 2]] {
      let found = Bootstrap(of: sample, resamples: 9, statistic: Self.mean, draw: draws.draw)
      #expect(found.correctedInterval() == ConfidenceInterval(low: 2, high: 2, confidence: 0.95))
    }
  }
}
