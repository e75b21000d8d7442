import Statistics
import TestSupport
import Testing

/// Expected values: scipy 1.17.1 (`binomtest`, its p-values and exact intervals).
@Suite struct SignTestTests {
  @Test(arguments: [
    (0, 5, 1.0), (5, 5, 0.03125), (10, 12, 0.019287109375), (11, 12, 0.003173828125),
    (60, 100, 0.028443966820490444), (520, 1000, 0.10872414660207075), (7, 20, 0.9423408508300781),
  ])
  func pValue(successes: Int, trials: Int, expected: Double) {
    #expect(abs(SignTest.pValue(successes: successes, trials: trials) / expected - 1) < 1e-10)
  }

  @Test func valuesOnTheMedianAreLeftOut() {
    #expect(
      SignTest.pValue(of: [1, 2, 2, 3, 4, 5, 6, 0.5], above: 2) == SignTest.pValue(successes: 4, trials: 6))
    #expect(SignTest.pValue(of: [], above: 0) == 1)
  }

  @Test func leastNumbers() {
    #expect(SignTest.leastSuccesses(trials: 12, significance: 0.05) == 10)
    #expect(SignTest.leastSuccesses(trials: 12, significance: 0.05 / 40) == 12)
    #expect(SignTest.leastSuccesses(trials: 4, significance: 0.05) == nil)
    #expect(SignTest.leastTrials(significance: 0.05) == 5)
    #expect(SignTest.leastTrials(significance: 1) == 0)
    #expect(SignTest.leastTrials(significance: 0.125) == 3)
  }

  @Test(arguments: [
    (0, 200, 0.95, 0.014867039231272043), (3, 200, 0.95, 0.03830970849818942),
    (26, 200, 0.95, 0.17577136723193895), (199, 200, 0.95, 0.9997435664127278),
    (0, 30, 0.99, 0.1423041014091076),
  ])
  func upperBound(successes: Int, trials: Int, confidence: Double, expected: Double) {
    let found = Binomial.upperBound(successes: successes, trials: trials, confidence: confidence)
    #expect(abs(found - expected) < 1e-10)
  }

  @Test func certainTrials() {
    #expect(Binomial.upperBound(successes: 3, trials: 3) == 1)
    #expect(Binomial.upperTail(successes: 1, trials: 3, probability: 0) == 0)
    #expect(Binomial.upperTail(successes: 3, trials: 3, probability: 1) == 1)
  }
}
