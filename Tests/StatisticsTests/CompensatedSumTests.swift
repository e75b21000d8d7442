import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct CompensatedSumTests {
  /// Sums that plain addition gets wrong, and, the first two, Kahan's algorithm as well.
  @Test(
    arguments: [
      ([1, 1e100, 1, -1e100], 2.0), ([1e16, 1, -1e16], 1), ([1, 1e-20, -1], 1e-20),
      ([3e15, 0.25, 0.25, -3e15], 0.5), ([], 0), ([0.1], 0.1),
    ] as [([Double], Double)])
  func illConditioned(terms: [Double], expected: Double) {
    #expect(sum(terms) == expected)
  }

  /// A million times 0.1, which plain addition misses by 1e-6: the exact sum of the stored value, rounded.
  @Test func manyTenths() {
    #expect(sum([Double](repeating: 0.1, count: 1_000_000)) == 100_000)
  }

  /// Random sums of both signs against whole-number arithmetic.
  @Test func agreesWithExactArithmetic() {
    var stream = RandomStream.test(105)
    for _ in 0..<100 {
      var exact: Int128 = 0
      var compensated = CompensatedSum()
      for _ in 0..<500 {
        let magnitude = Int64(1) << Int64(stream.uniform(below: 53))
        let term = Int64(stream.uniform(below: Int(magnitude))) * (stream.uniform(below: 2) == 0 ? 1 : -1)
        exact += Int128(term)
        compensated.add(Double(term))
      }
      #expect(compensated.value == Double(exact))
    }
  }

  private func sum(_ terms: [Double]) -> Double {
    var sum = CompensatedSum()
    for term in terms { sum.add(term) }
    return sum.value
  }
}
