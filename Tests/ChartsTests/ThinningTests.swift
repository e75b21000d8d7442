import Testing

@testable import Charts

/// Thinned data against the whole of it.
struct ThinningTests {
  @Test(arguments: [1, 2, 10, 1999, 2000, 2001, 50_000])
  func theDistributionIsWithinOneStep(count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    // Ties of every size: a third are 0, a third are one of ten values, the rest differ.
    let values = (0..<count).map { index in
      index % 3 == 0 ? 0 : index % 3 == 1 ? (10 * numbers.share()).rounded() : 10 * numbers.share()
    }
    let sample = OrderedSample(values)
    let thinned = EmpiricalDistribution(sample)
    #expect(thinned.values.count <= 4002)
    let probes =
      (0..<500).map { _ in 11 * numbers.share() - 0.5 } + (0...10).map(Double.init) + thinned.values
    for probe in probes {
      var rank = 0
      for value in sample.values { if value <= probe { rank += 1 } else { break } }
      let error = Double(rank) / Double(count) - thinned.share(at: probe)
      #expect(error >= 0 && error < 1.0 / 2000 + 1e-12)
    }
    for (value, share) in zip(thinned.values, thinned.shares) {
      #expect(share == sample.share(atMost: value))
    }
  }

  @Test func theCurveStartsAndEndsAtTheAxis() {
    let curve = EmpiricalDistribution(OrderedSample([0, 0, 2, 4])).corners(from: 1, to: 10)
    #expect(curve.x == [1, 2, 2, 4, 4, 10])
    #expect(curve.y == [0.5, 0.5, 0.75, 0.75, 1, 1])
  }

  @Test func quantilesAreNearestRank() {
    let sample = OrderedSample([5, 1, .nan, 4, 2, 3])
    #expect(sample.leftOut == 1)
    #expect([0, 0.2, 0.21, 0.5, 0.95, 1].map(sample.quantile) == [1, 1, 2, 3, 5, 5])
    #expect(sample.mean == 3)
    #expect([0, 1, 2.5, 5].map(sample.share(atMost:)) == [0, 0.2, 0.4, 1])
  }

  @Test func stretchesKeepExtremesAndTheMean() {
    var numbers = SeededNumbers(seed: 11)
    let times = (0..<10_000).map(Double.init)
    let values = times.map { _ in numbers.share() }
    let series = BucketedSeries(times: times, values: values, limit: 100)
    #expect(series.isThinned && series.times.count == 100)
    #expect(series.lows.min() == values.min() && series.highs.max() == values.max())
    let mean = series.means.reduce(0, +) / 100
    #expect(abs(mean - values.reduce(0, +) / 10_000) < 1e-3)
    #expect(zip(series.times, series.times.dropFirst()).allSatisfy(<))
    for index in series.times.indices {
      #expect(series.lows[index] <= series.means[index] && series.means[index] <= series.highs[index])
    }
  }

  @Test func aShortSeriesStaysAsItIs() {
    let series = BucketedSeries(times: [0, 1, 2, .nan], values: [5, .nan, 7, 8])
    #expect(series.times == [0, 2] && series.means == [5, 7] && !series.isThinned)
  }
}
