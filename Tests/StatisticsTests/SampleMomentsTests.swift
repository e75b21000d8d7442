import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct SampleMomentsTests {
  /// Mean 5 and sum of squares 32 by hand; the interval is `scipy.stats.t.interval` of scipy 1.17.1.
  @Test func workedExample() throws {
    let moments = SampleMoments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(moments.variance.isClose(to: 32.0 / 7))
    #expect(moments.standardDeviation.isClose(to: (32.0 / 7).squareRoot()))
    #expect(moments.standardError.isClose(to: (32.0 / 56).squareRoot()))
    let interval = try #require(moments.meanInterval())
    #expect(interval.low.isClose(to: 3.21251208176379))
    #expect(interval.high.isClose(to: 6.787487918236209))
    #expect(interval.confidence == 0.95)
    #expect(interval.contains(5) && interval.contains(interval.low) && interval.contains(interval.high))
    #expect(!interval.contains(3.2) && !interval.contains(6.8))
  }

  @Test func fewValuesGiveNothing() {
    #expect(SampleMoments().mean.isNaN)
    #expect(SampleMoments().variance.isNaN)
    #expect(SampleMoments([3]).mean == 3)
    #expect(SampleMoments([3]).variance.isNaN)
    #expect(SampleMoments([3]).standardError.isNaN)
    #expect(SampleMoments([3]).meanInterval() == nil)
  }

  /// The sample of Chan, Golub & LeVeque (1983) in spirit: a spread of 1 upon an offset of 10⁹, where the
  /// textbook formula Σx² − n·x̄² loses every digit.
  @Test func largeOffsetKeepsTheVariance() {
    let moments = SampleMoments([4, 7, 13, 16].map { 1e9 + $0 })
    #expect(moments.mean == 1e9 + 10)
    #expect(moments.variance.isClose(to: 30))
  }

  @Test func agreesWithTwoPasses() {
    var stream = RandomStream.test(101)
    for _ in 0..<50 {
      let values = (0..<2 + stream.uniform(below: 100)).map { _ in 100 * stream.uniform() - 30 }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      let moments = SampleMoments(values)
      #expect(abs(moments.mean - mean) < 1e-11)
      #expect(moments.variance.isClose(to: squares / Double(values.count - 1), within: 1e-11))
    }
  }

  /// The interval holds the true mean as often as it claims, over 1,000 samples of five.
  ///
  /// Normal samples make the interval exact; the count of hits is binomial, and 4.5 of its standard
  /// deviations are crossed by chance once in 150,000.
  @Test(arguments: [0.9, 0.99]) func intervalCoversAsOftenAsItClaims(_ confidence: Double) throws {
    var stream = RandomStream.test(102)
    var hits = 0
    for _ in 0..<1000 {
      let interval = SampleMoments((0..<5).map { _ in 3 + 2 * stream.normal() })
        .meanInterval(confidence: confidence)
      if try #require(interval).contains(3) { hits += 1 }
    }
    let deviation = (1000 * confidence * (1 - confidence)).squareRoot()
    #expect(abs(Double(hits) - 1000 * confidence) < 4.5 * deviation)
  }
}
