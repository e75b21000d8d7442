import Foundation
import Simulation
import TestSupport
import Testing

@testable import Lab

@Suite struct NumberWordsTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (28_481, "28,481"), (1_234_567, "1,234,567"),
    (-1000, "-1,000"), (-999, "-999"), (100_000, "100,000"),
  ])
  func thousandsAreSetApart(_ number: Int, _ text: String) {
    #expect(NumberWords.grouped(number) == text)
  }

  @Test(
    arguments: [
      (0.876916237682822, "0.876916"), (15694.512, "15694.5"), (92.687654, "92.6877"), (3, "3"), (-3, "-3"),
      (0.5, "0.5"), (0, "0"), (1e9, "1e+9"), (2.0132149e9, "2.01321e+9"), (123456.7, "123457"),
      (999999.96, "1000000"), (1.5e-7, "1.5e-7"), (-0.000969942, "-0.000969942"), (0.99999996, "1"),
      (.nan, "-"), (.infinity, "inf"),
    ] as [(Double, String)])
  func sixDigitsAreShown(_ number: Double, _ text: String) {
    #expect(NumberWords.significant(number) == text)
  }

  @Test func oneIsSingular() {
    #expect(
      [0, 1, 2, 28_481].map { NumberWords.counted($0, "task") } == [
        "0 tasks", "1 task", "2 tasks", "28,481 tasks",
      ])
  }

  @Test func hundredthsHaveTwoDecimals() {
    let texts = [0, 0.1, -0.004, -1.426, 12, 0.996].map(NumberWords.hundredths)
    #expect(texts == ["0.00", "0.10", "0.00", "-1.43", "12.00", "1.00"])
  }

  /// Against the C library's own rendering, by value.
  @Test func anyNumberReadsBackToSixDigits() throws {
    var stream = RandomStream.test(20)
    for _ in 0..<2000 {
      let magnitude = ReproducibleMath.exp((stream.uniform() - 0.5) * 80)
      let number = stream.uniform() < 0.5 ? magnitude : -magnitude
      let read = try #require(Double(NumberWords.significant(number)))
      let standard = try #require(Double(String(format: "%.6g", number)))
      #expect(abs(read - number) <= 5.001e-6 * abs(number))
      #expect(abs(read - standard) <= 1.001e-5 * abs(number))
    }
  }
}
