import Learning
import Testing

@testable import Benchmarks

/// Every benchmark of learning, small: that it runs, and what it counts.
@Suite struct LearningBenchmarkTests {
  @Test func casesAreNamedApart() {
    let paths = LearningBenchmarks.cases.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { $0.hasPrefix("learning/") })
    #expect(LearningBenchmarks.cases.count { $0.matches("learning/train") } == 5)
  }

  /// Forwards, and twice that backwards, but for the gradient of the input, which nobody needs.
  @Test func operationsAreThoseOfTheProducts() {
    let step = LearningBenchmarks.train([64, 64, 10], batch: 32)
    #expect(step.operations() == 2 * 32 * (64 * 64 * 2 + 64 * 10 * 3))
    #expect(LearningBenchmarks.population([8, 16, 4], count: 10).operations() == 10 * 2 * (8 * 16 + 16 * 4))
  }

  @Test func ratesFollowFromTheMedian() {
    let small = LearningBenchmarks.population([2, 3, 1], count: 20)
    let record = LearningRecord(small, numerics: "fast", seconds: [3e-6, 1e-6, 2e-6], peak: 1)
    #expect(record.microseconds.median == 2)
    #expect(abs(record.millionItemsPerSecond - 10) < 1e-9)
    #expect(abs(record.gigaflops - 20 * 2 * 9 / 2e-6 / 1e9) < 1e-12)
  }

  @Test func workloadsRun() {
    for small in [
      LearningBenchmarks.train([3, 4, 2], batch: 5), LearningBenchmarks.recurrent(.gru),
      LearningBenchmarks.population([2, 3, 1], count: 20),
    ] {
      small.make(.portable)()
    }
  }
}
