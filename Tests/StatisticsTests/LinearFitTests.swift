import Statistics
import TestSupport
import Testing

@Suite struct LinearFitTests {
  /// The dataset Norris of NIST's Statistical Reference Datasets: y, x, in turns, and its certified values.
  @Test func norris() throws {
    let numbers = [
      0.1, 0.2, 338.8, 337.4, 118.1, 118.2, 888.0, 884.6, 9.2, 10.1, 228.1, 226.5, 668.5, 666.3, 998.5, 996.3,
      449.1, 448.6, 778.9, 777.0, 559.2, 558.2, 0.3, 0.4, 0.1, 0.6, 778.1, 775.5, 668.8, 666.9, 339.3, 338.0,
      448.9, 447.5, 10.8, 11.6, 557.7, 556.0, 228.3, 228.1, 998.0, 995.8, 888.8, 887.6, 119.6, 120.2, 0.3,
      0.3,
      0.6, 0.3, 557.6, 556.8, 339.3, 339.1, 888.0, 887.2, 998.5, 999.0, 778.9, 779.0, 10.2, 11.1, 117.6,
      118.3,
      228.9, 229.2, 668.4, 669.1, 449.2, 448.9, 0.2, 0.5,
    ]
    let places = numbers.indices.filter { $0 % 2 == 0 }
    let fit = try #require(LinearFit(x: places.map { numbers[$0 + 1] }, y: places.map { numbers[$0] }))
    #expect(fit.count == 36)
    #expect(abs(fit.slope / 1.00211681802045 - 1) < 1e-12)
    #expect(abs(fit.intercept / -0.262323073774029 - 1) < 1e-10)
    #expect(abs(fit.slopeError / 0.429796848199937e-3 - 1) < 1e-10)
    #expect(abs(fit.residualDeviation / 0.884796396144373 - 1) < 1e-10)
    let interval = fit.slopeInterval()
    // t of 34 degrees of freedom, two-sided 5 %: 2.0322.
    #expect(abs((interval.high - fit.slope) / fit.slopeError - 2.0322) < 1e-4)
  }

  @Test func aLineIsFoundExactly() throws {
    let fit = try #require(LinearFit(x: [1, 2, 3, 4], y: [5, 3, 1, -1]))
    #expect(fit.slope == -2 && fit.intercept == 7 && fit.slopeError == 0)
    #expect(LinearFit(x: [1, 2], y: [1, 2]) == nil)
    #expect(LinearFit(x: [2, 2, 2], y: [1, 2, 3]) == nil)
  }
}
