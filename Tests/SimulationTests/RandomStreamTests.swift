import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct RandomStreamTests {
  @Test func equalKeysGiveEqualNumbers() {
    var first = RandomStream(seed: 7, key: StreamKey(component: .workload, entity: 3, purpose: 2))
    var second = first
    for _ in 0..<100 { #expect(first.next() == second.next()) }
  }

  @Test func anyPartOfTheKeyChangesTheStream() {
    let key = StreamKey(component: .workload, entity: 1, purpose: 1)
    var streams = [
      RandomStream(seed: 1, key: key), RandomStream(seed: 2, key: key),
      RandomStream(seed: 1 << 32, key: key),
      RandomStream(seed: 1, key: StreamKey(component: .network, entity: 1, purpose: 1)),
      RandomStream(seed: 1, key: StreamKey(component: .workload, entity: 2, purpose: 1)),
      RandomStream(seed: 1, key: StreamKey(component: .workload, entity: 1, purpose: 2)),
    ]
    let firsts = streams.indices.map { streams[$0].next() }
    #expect(Set(firsts).count == firsts.count)
  }

  @Test func firstNumbersAreThoseOfPhilox() {
    var stream = RandomStream(seed: 0, key: StreamKey(component: .test, entity: 0, purpose: 0))
    let first = stream.next()
    let second = stream.next()
    // Computed with Random123's own C++ `r123::Philox4x32` for counter (0, 0, 0, 0xffff0000), key (0, 0).
    #expect(first == 0x98d2_2a0e_4838_28d3)
    #expect(second == 0x8ca6_458a_b5f2_64fa)
  }

  /// False alarm once in 10⁶ runs of other seeds; this seed is fixed.
  @Test func uniformIsUniform() {
    var stream = RandomStream.test(11)
    let sample = (0..<20_000).map { _ in stream.uniform() }
    let distance = KolmogorovSmirnov.statistic(sample) { $0 }
    #expect(distance < KolmogorovSmirnov.criticalDistance(count: 20_000, significance: 1e-6))
    #expect(sample.allSatisfy { $0 > 0 && $0 < 1 })
  }

  /// Pearson's χ² over 7 cells at a significance of 10⁻⁶.
  @Test func uniformBelowABoundIsUniform() {
    var stream = RandomStream.test(12)
    var counts = [Double](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.uniform(below: 7)] += 1 }
    let statistic = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
    #expect(statistic < Quantile.chiSquared(degreesOfFreedom: 6, probability: 1 - 1e-6))
  }

  @Test func normalIsNormal() {
    var stream = RandomStream.test(13)
    let sample = (0..<20_000).map { _ in stream.normal() }
    let distance = KolmogorovSmirnov.statistic(sample, cdf: CumulativeDistribution.normal)
    #expect(distance < KolmogorovSmirnov.criticalDistance(count: 20_000, significance: 1e-6))
  }
}
