import Simulation
import Statistics
import Testing

@testable import Benchmarks

/// The models do what their papers say.
@Suite struct ModelTests {
  /// SplitMix64 of seed 1234567, as the Rosetta Code task on it and Java's `SplittableRandom` have it.
  @Test func randomNumbersAreThoseOfSplitMix64() {
    var random = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  /// Means and standard deviations by integration of the densities, in seconds; the mean of 100,000 is within
  /// five standard errors with a probability of 99.9999 %.
  @Test(arguments: [
    (Increment.exponential, 1.0, 1.0), (.uniform, 1.0, 0.57735), (.triangular, 1.0, 0.35355),
    (.bimodal, 1.0, 2.85728), (.camel, 1.0, 0.50167),
  ])
  func increments(_ increment: Increment, _ mean: Double, _ deviation: Double) {
    var random = SplitMix64(state: 5)
    let count = 100_000
    let values = (0..<count).map { _ in increment.draw(&random).seconds }
    let sampleMean = values.reduce(0, +) / Double(count)
    let variance = values.reduce(0) { $0 + ($1 - sampleMean) * ($1 - sampleMean) } / Double(count)
    #expect(abs(sampleMean - mean) < 5 * deviation / Double(count).squareRoot())
    #expect(abs(variance.squareRoot() / deviation - 1) < 0.02)
    #expect(values.allSatisfy { $0 >= 0 })
  }

  /// The published value of Erlang's formula for eight servers at load 0.9.
  @Test func erlangC() {
    #expect(abs(MultiServerConfiguration.expectedWaitSeconds - 0.876_916_238) < 1e-9)
  }

  /// Ten independent replications: the 99.9 % interval of the mean wait holds what Erlang C says.
  @Test func meanWaitIsErlangs() throws {
    let means = try (1...10).map { seed in
      let configuration = MultiServerConfiguration(customers: 60_000, seed: UInt64(seed))
      let trial = configuration.trial(LadderQueue<KernelEvent>.self, isFingerprinted: false)
      return try #require(trial.measures.first { $0.name == "mean_wait_seconds" }).value
    }
    let mean = means.reduce(0, +) / 10
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9
    let half = Quantile.studentT(degreesOfFreedom: 9, probability: 0.9995) * (variance / 10).squareRoot()
    #expect(abs(mean - MultiServerConfiguration.expectedWaitSeconds) < half)
    #expect(half < 0.2)
  }

  @Test func ringIsFirstInFirstOut() {
    var (ring, reference) = (Ring<Int>(), [Int]())
    var random = SplitMix64(state: 9)
    for step in 0..<5_000 {
      if random.index(below: 100) < (step < 2_500 ? 60 : 40) {
        ring.append(step)
        reference.append(step)
      } else {
        #expect(ring.popFirst() == (reference.isEmpty ? nil : reference.removeFirst()))
      }
      #expect(ring.count == reference.count)
    }
  }

  @Test func spreadHasMiddleAndEnds() {
    let odd = Spread([3, 1, 2])
    #expect(odd.median == 2 && odd.least == 1 && odd.most == 3)
    #expect(Spread([4, 1, 2, 3]).median == 2.5)
  }

  /// A pattern means a path or the whole components that it begins with.
  @Test func patternsAreWholeComponents() {
    let all = KernelBenchmarks.cases(isFull: true)
    #expect(all.count == 5 * 6 + 2 + 12 + 1)
    #expect(Set(all.map(\.path)).count == all.count)
    #expect(all.filter { $0.matches("kernel") }.count == all.count)
    #expect(all.filter { $0.matches("kernel/phold") }.count == 12)
    #expect(all.filter { $0.matches("kernel/phold/1000x1") }.count == 2)
    #expect(all.filter { $0.matches("kernel/ph") }.isEmpty)
  }
}
