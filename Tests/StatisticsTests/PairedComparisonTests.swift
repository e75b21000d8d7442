import Statistics
import TestSupport
import Testing

/// Expected intervals: `scipy.stats.ttest_rel(…).confidence_interval` of scipy 1.17.1.
@Suite struct PairedComparisonTests {
  /// Student's own example (Biometrika 6(1), 1908): hours of sleep gained by ten patients on two drugs.
  ///
  /// He finds a mean difference of 1.58 h.
  @Test func studentsSleepData() throws {
    let dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let comparison = try #require(PairedComparison(baseline: dextro, candidate: laevo))
    #expect(comparison.pairs == 10)
    #expect(comparison.baselineMean.isClose(to: 0.75))
    #expect(comparison.candidateMean.isClose(to: 2.33))
    #expect(comparison.meanDifference.isClose(to: 1.58))
    #expect(comparison.ratio.isClose(to: 2.33 / 0.75))
    #expect(comparison.isSignificant)
    let interval = try #require(comparison.interval)
    #expect(interval.low.isClose(to: 0.7001142367230175))
    #expect(interval.high.isClose(to: 2.459885763276983))
    let wide = try #require(PairedComparison(baseline: dextro, candidate: laevo, confidence: 0.99)?.interval)
    #expect(wide.low.isClose(to: 0.31594811489517505))
    #expect(wide.high.isClose(to: 2.8440518851048253))
  }

  @Test(arguments: [
    (0.9, -0.7797622469636418, -0.12023775303635825, true),
    (0.95, -0.8569438471029134, -0.0430561528970867, true),
    (0.99, -1.0346192295991474, 0.13461922959914735, false),
  ])
  func significanceDependsOnConfidence(confidence: Double, low: Double, high: Double, shown: Bool) throws {
    let baseline = [12.25, 8.5, 9.75, 14, 7.125, 10.5, 11.875, 9, 13.25, 8.75]
    let candidate = [11.5, 8.625, 9.25, 12.75, 7.5, 10, 11, 9.25, 12.125, 8.5]
    let comparison = try #require(
      PairedComparison(baseline: baseline, candidate: candidate, confidence: confidence))
    let interval = try #require(comparison.interval)
    #expect(interval.low.isClose(to: low) && interval.high.isClose(to: high))
    #expect(comparison.isSignificant == shown)
  }

  @Test func onePairGivesNoInterval() throws {
    let comparison = try #require(PairedComparison(baseline: [2], candidate: [3]))
    #expect(comparison.meanDifference == 1)
    #expect(comparison.interval == nil)
    #expect(!comparison.isSignificant)
  }

  @Test(arguments: [
    ([2.0], [2.0], true), ([2, 3], [2, 3], true), ([2, 3], [3, 2], false), ([2], [3], false),
    ([1, 2], [2, 3], false),
  ])
  func equalPairsAreWithoutDifference(_ baseline: [Double], _ candidate: [Double], _ expected: Bool) throws {
    let comparison = try #require(PairedComparison(baseline: baseline, candidate: candidate))
    #expect(comparison.isWithoutDifference == expected)
  }

  @Test func pairsWithoutANumberAreLeftOut() throws {
    let comparison = try #require(
      PairedComparison(baseline: [1, .nan, 2, 4], candidate: [2, 5, .nan, 7]))
    #expect(comparison.pairs == 2)
    #expect(comparison.baselineMean == 2.5)
    #expect(comparison.meanDifference == 2)
    #expect(PairedComparison(baseline: [.nan, 1], candidate: [1, .nan]) == nil)
    #expect(PairedComparison(baseline: [], candidate: []) == nil)
  }

  @Test func equalDifferencesAreCertain() throws {
    let shifted = try #require(PairedComparison(baseline: [1, 2, 3], candidate: [2, 3, 4]))
    #expect(shifted.interval == ConfidenceInterval(low: 1, high: 1, confidence: 0.95))
    #expect(shifted.isSignificant)
    let same = try #require(PairedComparison(baseline: [1, 2, 3], candidate: [1, 2, 3]))
    #expect(!same.isSignificant)
    #expect(same.ratio == 1)
    #expect(try #require(PairedComparison(baseline: [0, 0], candidate: [1, 2])).ratio.isNaN)
  }
}
