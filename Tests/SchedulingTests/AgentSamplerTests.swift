import TestSupport
import Testing

@testable import Scheduling

@Suite struct AgentSamplerTests {
  @Test func drawsDifferentAgents() {
    var sampler = AgentSampler(seed: 5)
    for population in 1...12 {
      for count in 1...population {
        var agents: [Int32] = [99]
        sampler.sample(count, of: population, into: &agents)
        #expect(agents.first == 99)
        #expect(Set(agents.dropFirst()).count == count)
        #expect(agents.dropFirst().allSatisfy { 0 <= $0 && Int($0) < population })
      }
    }
  }

  /// Each ordered choice of `count` of five is equally likely: chi-squared at a significance of 10⁻⁶.
  ///
  /// The critical values for 4, 19, 59 and 119 degrees of freedom are `chi2.isf(1e-6, …)` of scipy 1.17.1.
  @Test(arguments: [(1, 5, 33.37684158), (2, 20, 63.67705229), (3, 60, 125.66498190), (5, 120, 207.19860926)])
  func orderedChoicesAreUniform(count: Int, choices: Int, critical: Double) {
    var sampler = AgentSampler(seed: 6)
    var frequencies: [[Int32]: Int] = [:]
    let rounds = 200 * choices
    for _ in 0..<rounds {
      var agents: [Int32] = []
      sampler.sample(count, of: 5, into: &agents)
      frequencies[agents, default: 0] += 1
    }
    #expect(frequencies.count == choices)
    let square = frequencies.values.map { (Double($0) - 200) * (Double($0) - 200) / 200 }.reduce(0, +)
    #expect(square < critical)
  }
}
