import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct NearestRankTests {
  /// Where q·n is whole, ⌈q·n⌉ is q·n, whatever the product of the nearest `Double` rounds to.
  @Test(arguments: [
    (0.95, 20, 19), (0.07, 100, 7), (0.5, 4, 2), (0.5, 5, 3), (0.99, 100, 99), (0.99, 101, 100),
    (0.95, 21, 20), (0.29, 100, 29), (0.57, 100, 57), (0.58, 100, 58), (0.1, 10, 1), (0.55, 1000, 550),
    (0.35, 1_000_000, 350_000), (0, 9, 1), (1, 9, 9), (1e-9, 9, 1), (0.999999, 9, 9),
  ])
  func rank(quantile: Double, count: Int, expected: Int) {
    #expect(NearestRank.index(of: quantile, count: count) == expected - 1)
  }

  /// All percentiles against whole-number arithmetic: ⌈p·n / 100⌉.
  @Test func percentilesOfEveryCount() {
    for count in 1...600 {
      for percent in 1...100 {
        let expected = (percent * count + 99) / 100 - 1
        if NearestRank.index(of: Double(percent) / 100, count: count) != expected {
          Issue.record("\(percent) % of \(count)")
        }
      }
    }
  }

  /// A hundredth of a rank is a fraction, however many values there are.
  @Test(arguments: [9_999_901, 10_000_001, 10_000_099, 12_345_678, 987_654_301, 4_000_000_001])
  func percentilesOfHugeCounts(_ count: Int) {
    for percent in 1...100 {
      let expected = (percent * count + 99) / 100 - 1
      #expect(NearestRank.index(of: Double(percent) / 100, count: count) == expected)
    }
  }

  @Test func selectionAgreesWithSorting() {
    var stream = RandomStream.test(103)
    let quantiles = [0.5, 0.95, 0.99, 1, 0, 0.25]
    for round in 0..<300 {
      // Few distinct values in every other round, for ties.
      let range = round % 2 == 0 ? 5 : 1_000_000
      let values = (0..<1 + stream.uniform(below: 400)).map { _ in Int64(stream.uniform(below: range)) }
      expectSorted(values, quantiles)
    }
  }

  /// Orders that make a careless quicksort quadratic.
  @Test func selectionCopesWithAwkwardOrders() {
    let ascending = (0..<20_000).map(Int64.init)
    expectSorted(ascending, [0.5, 0.99])
    expectSorted(ascending.reversed(), [0.5, 0.99])
    expectSorted(ascending.map { min($0, 20_000 - $0) }, [0.5, 0.99])
    expectSorted([Int64](repeating: 7, count: 20_000), [0.5, 0.99])
  }

  @Test func noValuesHaveNoQuantile() {
    var none: [Int64] = []
    #expect(NearestRank.select([0.5], from: &none) == nil)
    var one: [Int64] = [42]
    #expect(NearestRank.select([0, 0.5, 1], from: &one) == [42, 42, 42])
  }

  private func expectSorted(_ values: [Int64], _ quantiles: [Double]) {
    let sorted = values.sorted()
    var scratch = values
    let selected = NearestRank.select(quantiles, from: &scratch)
    let expected = quantiles.map { quantile in
      sorted[max(0, Int((quantile * Double(values.count) - 1e-7).rounded(.up)) - 1)]
    }
    #expect(selected == expected)
    #expect(scratch.sorted() == sorted)
  }
}
