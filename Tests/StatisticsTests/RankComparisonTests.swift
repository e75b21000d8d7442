import Statistics
import TestSupport
import Testing

/// Expected values: scipy 1.17.1 (`studentized_range`, `friedmanchisquare`), and Demšar, JMLR 7, 2006.
@Suite struct RankComparisonTests {
  @Test(arguments: [
    (2, 0.9, 2.3261743073533476), (2, 0.95, 2.771807648699355), (3, 0.99, 4.12030320646012),
    (5, 0.95, 3.857655510378623), (10, 0.95, 4.474124221725907), (20, 0.9, 4.694104409490512),
    (45, 0.99, 6.1641940734760645),
  ])
  func quantile(groups: Int, probability: Double, expected: Double) {
    let found = StudentizedRange.quantile(probability: probability, groups: groups)
    #expect(abs(found - expected) < 1e-7)
  }

  @Test(arguments: [
    (1.0, 2, 0.5204998778130465), (2.5, 4, 0.7110370625810741), (4, 10, 0.8731478678494035),
    (6, 30, 0.992280614775532),
  ])
  func cumulative(range: Double, groups: Int, expected: Double) {
    #expect(abs(StudentizedRange.cumulative(range, groups: groups) - expected) < 1e-9)
  }

  /// Demšar's table 5(a), q at 0.05 for two to ten classifiers, printed to three decimals.
  @Test func publishedCriticalValues() {
    let published = [1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164]
    for (index, value) in published.enumerated() {
      let found = StudentizedRange.quantile(probability: 0.95, groups: index + 2) / 2.0.squareRoot()
      #expect(abs(found - value) <= 0.0011)
    }
  }

  private static let values: [[Double]] = [
    [3, 5, 1, 9, 2, 7, 4], [2, 5, 4, 8, 1, 6, 4], [9, 1, 7, 3, 8, 2, 6], [5, 5, 5, 5, 5, 5, 5],
    [1, 2, 3, 4, 5, 6, 8],
  ]

  /// With ties in every form: two and three alike, and one treatment that never changes.
  @Test func agreesWithAnotherProgram() throws {
    let found = try #require(RankComparison(values: Self.values, prefersSmaller: true))
    #expect(found.blocks == 7)
    #expect(found.friedmanStatistic.isClose(to: 0.9323308270676697))
    #expect(found.pValue.isClose(to: 0.9198773038698669))
    #expect(found.decimalLogarithmOfPValue.isClose(to: -0.03627009635645965))
    #expect(abs(found.criticalDifference - 2.305390115480501) < 1e-7)
    let ranks = [
      3.0714285714285716, 2.7142857142857144, 3.142857142857143, 3.357142857142857, 2.7142857142857144,
    ]
    for (found, expected) in zip(found.meanRanks, ranks) { #expect(found.isClose(to: expected)) }
  }

  /// Three treatments in one order in each of a thousand blocks: χ² is 2000, of which exp(−1000) is the tail.
  @Test func aProbabilityBelowTheLeastNumberHasALogarithm() throws {
    let values = [0.0, 1, 2].map { Array(repeating: $0, count: 1_000) }
    let found = try #require(RankComparison(values: values, prefersSmaller: true))
    #expect(found.friedmanStatistic.isClose(to: 2_000) && found.pValue == 0)
    #expect(found.decimalLogarithmOfPValue.isClose(to: -434.29448190325183))
  }

  @Test func largerMayBeBetter() throws {
    let smaller = try #require(RankComparison(values: Self.values, prefersSmaller: true))
    let larger = try #require(RankComparison(values: Self.values, prefersSmaller: false))
    for (one, other) in zip(smaller.meanRanks, larger.meanRanks) { #expect((one + other).isClose(to: 6)) }
    #expect(larger.friedmanStatistic.isClose(to: smaller.friedmanStatistic))
  }

  @Test func oneTreatmentOrOneBlockCannotBeRanked() {
    #expect(RankComparison(values: [[1, 2]], prefersSmaller: true) == nil)
    #expect(RankComparison(values: [[1], [2]], prefersSmaller: true) == nil)
    #expect(RankComparison(values: [], prefersSmaller: true) == nil)
  }

  @Test func treatmentsThatTieEverywhereDoNotDiffer() throws {
    let found = try #require(RankComparison(values: [[1, 2], [1, 2], [1, 2]], prefersSmaller: true))
    #expect(found.meanRanks == [2, 2, 2] && found.pValue == 1)
  }
}
