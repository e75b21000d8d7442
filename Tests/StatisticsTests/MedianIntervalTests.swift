import Statistics
import Testing

@Suite struct MedianIntervalTests {
  /// The usual table of order statistics for 95 % intervals of the median: number of values, rank, true confidence in
  /// per cent, which are sums of binomial coefficients over 2ⁿ.
  @Test(arguments: [
    (6, 1, 96.88), (7, 1, 98.44), (8, 1, 99.22), (9, 2, 96.09), (10, 2, 97.85), (15, 4, 96.48),
    (20, 6, 95.86), (25, 8, 95.67), (30, 10, 95.72), (50, 18, 96.72), (100, 40, 96.48),
  ])
  func ranksAreThoseOfTheTable(_ count: Int, _ rank: Int, _ confidence: Double) {
    let found = MedianInterval.rank(count: count, confidence: 0.95)
    #expect(found.rank == rank)
    #expect(abs(found.confidence * 100 - confidence) < 0.005)
  }

  /// Five values cannot tell with 95 %: the range is returned with the 93.75 % that it has.
  @Test func tooFewValuesGiveTheirRange() {
    let interval = MedianInterval.interval(of: [5, 1, 4, 2, 3], confidence: 0.95)
    #expect(interval == ConfidenceInterval(low: 1, high: 5, confidence: 0.9375))
    let single = MedianInterval.interval(of: [7], confidence: 0.95)
    #expect(single == ConfidenceInterval(low: 7, high: 7, confidence: 0))
  }

  @Test func endsAreOrderStatistics() {
    let interval = MedianInterval.interval(of: (1...20).reversed().map(Double.init), confidence: 0.95)
    #expect(interval.low == 6 && interval.high == 15)
  }

  @Test func aThousandValuesAreNotTooMany() {
    // The normal approximation: 500 − 1.96·√1000/2 = 469.
    #expect(MedianInterval.rank(count: 1000, confidence: 0.95).rank == 469)
  }
}
