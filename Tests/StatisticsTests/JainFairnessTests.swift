import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct JainFairnessTests {
  /// The properties that Jain, Chiu & Hawe prove: 1 for equal shares, k/n when k of n share equally.
  @Test func publishedProperties() {
    #expect(JainFairness.index([3, 3, 3, 3]) == 1)
    #expect(JainFairness.index([0, 0, 0, 5]) == 0.25)
    #expect(JainFairness.index([2, 2, 0, 0, 0, 0, 0, 0]) == 0.25)
    #expect(JainFairness.index([7]) == 1)
  }

  /// (1 + 2 + 3)² / (3·14).
  @Test func byHand() {
    #expect(JainFairness.index([1, 2, 3]).isClose(to: 36.0 / 42))
  }

  @Test func scaleDoesNotMatter() {
    var stream = RandomStream.test(104)
    let values = (0..<50).map { _ in stream.uniform() }
    #expect(JainFairness.index(values.map { 1e6 * $0 }).isClose(to: JainFairness.index(values)))
  }

  @Test func nothingToShareIsNotANumber() {
    #expect(JainFairness.index([Double]()).isNaN)
    #expect(JainFairness.index([0, 0]).isNaN)
  }
}
