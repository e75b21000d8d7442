import Statistics
import TestSupport
import Testing

/// Expected values: statsmodels 0.15.0 (`multipletests`, method `holm`).
@Suite struct HolmCorrectionTests {
  @Test(arguments: [
    ([0.01, 0.04, 0.03, 0.005, 0.2, 0.03], [0.05, 0.12, 0.12, 0.03, 0.2, 0.12]),
    ([0.6, 0.5, 0.4], [1, 1, 1]), ([0.04], [0.04]), ([], []),
  ])
  func adjusted(pValues: [Double], expected: [Double]) {
    let found = HolmCorrection.adjusted(pValues)
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found.isClose(to: expected)) }
  }
}
